"""Schemes by their form: regimes of one word, of joined parts, plans for emergencies, counted titles."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import form

_SETS_UP = "(?:建立|健全|完善|构建|推行|实行|实施|推广|落实|深化|形成|探索|执行|创新)(?:起|了|好)?"
_JOINED = (
    "(?:相结合|(?<!于)一体化?|为主体?|为基础|为核心|为导向|为重点|为支撑|为补充|相衔接|相适应|相统一|相协调|"
    "共同参与|多方参与)"
)
_JOINTS = (
    "结合的|体化的|一体的|主体的|为主的|基础的|核心的|导向的|"
    "重点的|支撑的|补充的|衔接的|适应的|统一的|协调的|参与的"
)
_PART = r"(?:(?!的|建立|健全|完善|实行|推进|构建|加快|坚持)[^,。;:()“”\n])"
_REGIMES = (
    "合同制|合作制|许可制|聘任制|聘用制|年薪制|分税制|代建制|委派制|派驻制|年票制|监理制|代理制|特派员制"
)
_TOOLS = "积分制|清单制|闭环制|赛马制|揭榜制|专班制|项目制|台账制"
_LEVEL = "(?:国家级|省部级|省级|市级)(?!以上|重点|财政|项目|领导|机关|部门|及)"
_BEARER = (
    "(?:企业|工厂|车间|园区|基地|合作社|团队|产品|品牌|课程|专业|工作室|示范片|产业园|"
    "(?:创新|研发|技术|研究|设计|中试|孵化|验证|转化)(?:服务|推广)?(?:中心|平台|机构))"
)
_WORD = r"(?:(?![和及的])[^\W!-ÿ])"
_RAISED = "[强立兴富活靓稳旺美][省市县区州旗镇]"
_KEY_WORKS = (
    "(?:国家级?|自治区级?|省、?市级?|[省市县区州]级?)(?:重点|重大)"
    "(?:建设|前期|产业|工业|水利|交通)?(?:项目|工程)"
)

SCHEMES: Final = (
    form(
        "action-plan",
        "five-year",
        "会发展第",
        r"(?P<name>国民经济和社会发展第[^\W!-ÿ]{1,3}个五年(?:规划|计划)(?:纲要)?"
        r"(?:和(?:20|二[〇零○])[^\W_]{2}年远景(?:目标|规划)(?:规划|纲要){0,2})?(?:\(草案\))?(?:的建议)?)(?![》”])",
    ),
    form(
        "strategy",
        "aims-of-one-strategy",
        "省战略|市战略|县战略|区战略|州战略|旗战略|镇战略",
        rf"(?P<name>(?:{_WORD}{{2,4}}?{_RAISED}、){{1,5}}{_WORD}{{2,4}}?{_RAISED}战略)",
        trimmed=True,
    ),
    *(
        form(
            "project-bundle",
            "key-works-of-level",
            "级重点|级重大|省重点|市重点|县重点|区重点|州重点|省重大|市重大|县重大|区重大|国家重",
            pattern,
        )
        for pattern in (
            rf"(?<=\d)[余多]?[个项](?P<name>{_KEY_WORKS})(?=[,。;、和]|$|\n|建设|完成|开工|全部|累计|年度)",
            rf"(?<![^\W!-ÿ])(?P<name>{_KEY_WORKS})(?=\d[\d.,]*[余多]?[个项])",
            rf"(?:实施|安排|抓好|推进|新增|列入|开工|储备|谋划|确定)(?P<name>{_KEY_WORKS})(?=\d[\d.,]*[余多]?[个项])",
        )
    ),
    form(
        "system",
        "regime-of-one-word",
        _REGIMES,
        rf"(?:{_SETS_UP}|、|和)(?P<name>(?!项目|工程|试点|总结){_WORD}{{2,8}}?(?:{_REGIMES}))(?=[,。;、和]|$|\n|改革|管理|试点|全面|广泛)",
        trimmed=True,
    ),
    form(
        "mechanism",
        "tool-of-one-word",
        _TOOLS,
        rf"(?:{_SETS_UP}|、|和|(?<![^\W!-ÿ]))(?P<name>(?:{_TOOLS}))(?=[,。;、和]|$|\n|管理|全面|广泛|等)",
    ),
    *(
        form(
            kind,
            "regime-of-parts-joined",
            _JOINTS,
            rf"{_SETS_UP}(?P<name>{_PART}{{2,30}}{_JOINED}的(?:(?!的)[^\W!-ÿ]){{2,16}}?{head})(?=[,。;、]|$|\n)",
        )
        for kind, head in (("system", "(?:制度|体系)"), ("mechanism", "机制"), ("model", "模式"))
    ),
    form(
        "mechanism",
        "way-of-working",
        "工作法",
        rf"(?:推广|推行|创新|运用|实施|总结)(?P<name>(?:和谐)?{_WORD}{{2,10}}?工作法)(?=[,。;、和]|$|\n)",
        trimmed=True,
    ),
    form(
        "designation",
        "villages-counted",
        "点村|范村|扶村|色村|业村|进村|标村|范街|色街",
        rf"(?<=\d)[余多]?[个条](?P<name>(?!行政|自然){_WORD}{{2,10}}?(?:重点(?:帮扶|推进)?|试点|示范|帮扶|特色|专业|先进|达标)(?:村|街区))(?=[,。;、和]|$|\n)",
        trimmed=True,
    ),
    form(
        "action-plan",
        "for-emergencies",
        "急预案",
        r"(?:制定|编制|修订|修编|完善|启动|出台|落实|实施|执行|、|和)(?:了|好)?(?P<name>(?!各[类级项]|相关|有关|专项|总体|突发)[^\W!-ÿ]{3,16}?应急预案)(?=[,。;、和]|$|\n)",
        trimmed=True,
    ),
    form(
        "designation",
        "counted-of-level",
        "国家级|省部级|省级|市级",
        rf"(?P<name>{_LEVEL}{_WORD}{{2,12}}?{_BEARER})(?=(?:达到?)?\d[\d.,]*(?:余|多)?[家个所名项])",
    ),
    form(
        "designation",
        "counted-of-level",
        "国家级|省部级|省级|市级",
        rf"(?<=\d)[余多]?[家个所项](?:左右|以上)?(?P<name>{_LEVEL}{_WORD}{{2,12}}?{_BEARER})(?=[,。;、和]|$|\n)",
    ),
    form(
        "designation",
        "of-province",
        "省|市一级",
        r"(?:创建|建成|争创|创成|获评|荣获|成为|现有|新增|拥有|命名为?|评为|授予|认定|通过|[个所家批]|(?<![^\W!-ÿ]))(?:为|了|成)?"
        rf"(?P<name>[省市]一级学校|省(?![级市委政内外直会际道长里人部厅区、份域管])(?:首批|级|一级)?{_WORD}{{1,14}}?(?:强[县市镇区乡]|示范(?:[县市镇区乡村点园]|性?高中|学校|基地|园区)|先进[县市镇区]|文明[县市镇区村单]位?城?|卫生[县镇村]城?|优胜[奖县]|特色[村镇]|中心镇|重点镇|园林[县城镇]城?|生态[县镇村]|试点(?:[县市镇村]|单位|企业)?|龙头企业|名牌产品))"
        r"(?=\d|[,。;、和]|$|\n|称号|验收|创建|行列)",
    ),
)
"""Forms of schemes, and of titles that are counted or given by a province."""
