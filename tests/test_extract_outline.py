"""The outline of a text: years, headings and their levels, zones, clauses; and that blocks tile the text."""

from __future__ import annotations

import re
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.blank_cells import with_tabs
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import Outline, read_outline
from graphbuild.extract.pieces import LONGEST_CLAUSE, LONGEST_SENTENCE
from graphbuild.extract.year import plan_years
from graphbuild.paragraphs import paragraphs

BODY = "我们将围绕全县发展大局持续用力,把各项工作抓紧抓实抓出成效,让群众得到更多实惠,让湖滨更有活力。"
DONE = "过去的各项工作都按照计划有序推进,群众得到更多实惠,湖滨的面貌有了很大的变化,发展的底子更加厚实。"
AIMS = "《纲要》提出28个主要指标,其中地区生产总值年均增长5%左右,人均预期寿命80.5岁,单位能耗累计降低10%左右。"


def outlined(text: str) -> tuple[str, Outline]:
    folded = fold(text)
    return folded, read_outline(folded, plan_years(folded).last)


def headings(text: str) -> list[tuple[int, str, str]]:
    folded, outline = outlined(text)
    return [(each.level, each.number, folded[each.start : each.end]) for each in outline.headings]


def zones(text: str) -> list[str]:
    """The zones of the blocks in order, once where the same follows."""
    found: list[str] = []
    for block in outlined(text)[1].blocks:
        if not found or found[-1] != block.zone:
            found.append(block.zone)
    return found


OUTLINES = {
    "a whole report in a line": (
        "湖滨县政府工作报告 ——在湖滨县人民代表大会上 县长 王湖 各位代表: 现在,我报告工作。 "
        f"一、2030年工作回顾 2030年,{DONE} ——一批工程建成。{DONE} (一)坚持治水,水质变好。{DONE}"
        " 在肯定成绩的同时,我们也看到存在的问题:底子薄。 二、2031年工作安排 2031年是关键之年。"
        f"{BODY} (一)聚力治水。1.修坝。{BODY}2.修渠。{BODY} (二)聚力造林。{BODY}"
        f" 各位代表,让我们团结奋斗!\n",
        [
            (1, "一、", "2030年工作回顾"),
            (2, "——", "一批工程建成"),
            (2, "(一)", "坚持治水,水质变好"),
            (1, "二、", "2031年工作安排"),
            (2, "(一)", "聚力治水"),
            (3, "1.", "修坝"),
            (3, "2.", "修渠"),
            (2, "(二)", "聚力造林"),
        ],
    ),
    "a whole report in a line whose spaces were line ends": (
        f"湖滨县政府工作报告 各位代表: 我报告工作。{DONE} 2030年工作回顾 2030年,{DONE}{DONE}"
        f" 推进治水。{DONE}{DONE}"
        f" 2031年工作安排 今年是关键之年。{BODY}{BODY} 一、加快治水步伐,建设美丽湖滨 加快修坝。{BODY}{BODY}"
        f" 二、加快造林。{BODY}{BODY} 名 词 解 释 〔1〕湖长:管湖的人(见第1页) 〔2〕林长:管林的人。\n",
        [
            (1, "", "2030年工作回顾"),
            (2, "", "推进治水"),
            (1, "", "2031年工作安排"),
            (2, "一、", "加快治水步伐,建设美丽湖滨"),
            (3, "", "加快修坝"),
            (2, "二、", "加快造林"),
        ],
    ),
    "parts that a paragraph counts, and a note's number that none follows": (
        f"湖滨县治水方案\n一、任务\n治湖是要务。今年办3件事:(1)清淤。{BODY}(2)截污。{BODY}\n(一)筑堤。1.选线。{BODY}2.施工。{BODY}(1)\n(二)修库。{BODY}①定点。{BODY}②蓄水。{BODY}\n",
        [
            (1, "一、", "任务"),
            (2, "", "治湖是要务"),
            (2, "(1)", "清淤"),
            (2, "(2)", "截污"),
            (2, "(一)", "筑堤"),
            (3, "1.", "选线"),
            (3, "2.", "施工"),
            (2, "(二)", "修库"),
            (3, "①", "定点"),
            (3, "②", "蓄水"),
        ],
    ),
    "an address whose paragraph counts its parts": (
        f"政府工作报告\n各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n(一)治水。{BODY}\n(二)造林。{BODY}\n"
        f"各位代表!民生是执政之本。今年办好3件实事:①修渠。{BODY}②建桥。{BODY}\n三、自身建设\n{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (1, "二、", "2031年工作安排"),
            (2, "(一)", "治水"),
            (2, "(二)", "造林"),
            (2, "", "民生是执政之本"),
            (3, "①", "修渠"),
            (3, "②", "建桥"),
            (1, "三、", "自身建设"),
        ],
    ),
    "numbers on lines of their own": (
        f"湖滨县治水规划\n第一章\n总体要求\n{BODY}\n第二章\n主要任务\n(一)\n筑堤\n{BODY}\n(二)\n修库\n{BODY}\n",
        [
            (1, "第一章", "总体要求"),
            (1, "第二章", "主要任务"),
            (2, "(一)", "筑堤"),
            (2, "(二)", "修库"),
        ],
    ),
    "numbers that are one sign, or that but a bracket shuts": (
        f"湖滨县治水方案\n一、任务\n㈠筑堤\n⒈选线。{BODY}\n⒉施工。{BODY}\n1)备料。{BODY}\n2)开工。{BODY}\n㈡修库\n{BODY}\n",
        [
            (1, "一、", "任务"),
            (2, "㈠", "筑堤"),
            (3, "⒈", "选线"),
            (3, "⒉", "施工"),
            (4, "1)", "备料"),
            (4, "2)", "开工"),
            (2, "㈡", "修库"),
        ],
    ),
    "articles": (
        f"湖滨县治水办法\n第一章 总则\n第一条 依法治水。{BODY}\n第二章 任务\n"
        f"第二条 修库。{BODY}\n(一)定点。{BODY}\n",
        [
            (1, "第一章", "总则"),
            (2, "第一条", "依法治水"),
            (1, "第二章", "任务"),
            (2, "第二条", "修库"),
            (3, "(一)", "定点"),
        ],
    ),
    "a space parts the heading from what follows": (
        f"湖滨县治水方案\n一、总体要求　　{BODY}\n二、任务\n"
        f"(一)加固堤防 今年完成堤防加固9公里,建成泵站2座。{BODY}\n"
        f"(二)修复湖湾 恢复湿地。{BODY}\n",
        [
            (1, "一、", "总体要求"),
            (1, "二、", "任务"),
            (2, "(一)", "加固堤防"),
            (2, "(二)", "修复湖湾 恢复湿地"),
        ],
    ),
    "a part whose neighbour is lost": (
        f"湖滨县治水方案\n一、任务\n(一)筑堤\n{BODY}\n(三)修库。{BODY}\n(四)清淤。{BODY}\n",
        [(1, "一、", "任务"), (2, "(一)", "筑堤"), (2, "(三)", "修库"), (2, "(四)", "清淤")],
    ),
    "sentences that one opening of years begins head their paragraphs": (
        f"政府工作报告\n各位代表:\n一、五年回顾\n五年来,我们大抓项目,湖滨后劲更足。{DONE}\n五年来,我们办好实事,民生福祉增进。"
        f"{DONE}\n五年来,我们迎难而上,用了很大的力气来做好每一项工作,湖滨面貌变了样子。{DONE}\n",
        [
            (1, "一、", "五年回顾"),
            (2, "", "五年来,我们大抓项目,湖滨后劲更足"),
            (2, "", "五年来,我们办好实事,民生福祉增进"),
        ],
    ),
    "what a notice asks for, before the plan that it hands on": (
        "湖滨县关于印发《湖滨县2031年治水方案》的通知\n各镇政府:\n现将《湖滨县2031年治水方案》印发你们,并通知如下:\n"
        "一、各镇要高度重视,明确责任,明确措施,明确节点,于2031年3月1日前将本镇的方案报县政府办公室汇总备案。\n"
        "湖滨县人民政府\n2031年1月5日\n湖滨县2031年治水方案\n"
        f"一、任务\n{BODY}\n(一)筑堤。{BODY}\n",
        [(1, "一、", "任务"), (2, "(一)", "筑堤")],
    ),
    "what something is, and from when on a document holds": (
        f"湖滨县治水意见\n一、认识\n水利是县域发展的重要支柱。{BODY}\n二、任务\n{BODY}\n本意见自2031年5月1日起施行。\n{BODY}\n",
        [(1, "一、", "认识"), (1, "二、", "任务")],
    ),
    "headings that have lost the end of their line": (
        f"政府工作报告\n各位代表:\n一、2030年工作回顾2030年,湖滨迈出新步伐,{DONE}\n"
        f"二、2031年工作安排 今年是关键之年,{BODY}\n",
        [(1, "一、", "2030年工作回顾"), (1, "二、", "2031年工作安排")],
    ),
    "lines that the next parts of a count stand under": (
        f"湖滨县治水方案\n{BODY}\n一、任务\n防洪\n(一)筑堤。{BODY}\n(二)修库。{BODY}\n县水利局\n(三)清淤。{BODY}\n"
        f"治污\n(四)截污。{BODY}\n二、保障\n{BODY}\n",
        [
            (1, "一、", "任务"),
            (2, "", "防洪"),
            (3, "(一)", "筑堤"),
            (3, "(二)", "修库"),
            (3, "(三)", "清淤"),
            (2, "", "治污"),
            (3, "(四)", "截污"),
            (1, "二、", "保障"),
        ],
    ),
    "what a year or a plan's years are is said, no heading; a heading may name a plan": (
        f"政府工作报告\n各位代表:\n“十三五”时期工作回顾\n“十三五”时期是湖滨变化最大的五年。{DONE}\n"
        f"“十四五”时期主要目标\n“十四五”时期,要努力实现以下目标:\n一是经济更强。{BODY}\n二是环境更好。{BODY}\n"
        f"2021年重点工作\n今年是“十四五”开局之年。{BODY}\n",
        [
            (1, "", "“十三五”时期工作回顾"),
            (1, "", "“十四五”时期主要目标"),
            (2, "一是", "经济更强"),
            (2, "二是", "环境更好"),
            (1, "", "2021年重点工作"),
        ],
    ),
    "headings of two phrases, with a dash or without": (
        f"政 府 工 作 报 告\n—— 2031年2月23日在湖滨县\n第九届人民代表大会第三次会议上\n"
        f"一、2030年工作回顾\n{DONE}\n"
        f"——这一年,我们持续优化产业结构,基础更加牢固\n{DONE}\n二、2031年工作安排\n"
        f"坚持生态优先,建设美丽湖滨\n{BODY}\n聚焦民生改善,增进百姓福祉\n{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (2, "——", "这一年,我们持续优化产业结构,基础更加牢固"),
            (1, "二、", "2031年工作安排"),
            (2, "", "坚持生态优先,建设美丽湖滨"),
            (2, "", "聚焦民生改善,增进百姓福祉"),
        ],
    ),
    "a table of contents with leaders, a table that goes on": (
        f"湖滨县2031年规划\n目  录\n一、水利{'.' * 50}1\n二、绿化{'.' * 50}12\n一、水利\n{BODY}\n— 12 —\n"
        f"续表\n{BODY}\n二、绿化\n{BODY}\n",
        [(1, "一、", "水利"), (1, "二、", "绿化")],
    ),
    "what is aimed at in one short line is no heading": (
        "湖滨县2031年规划\n第一章 目标\n第一节 主要目标\n到2035年总产值突破700亿元。\n第二章 水利\n引水。\n",
        [(1, "第一章", "目标"), (2, "第一节", "主要目标"), (1, "第二章", "水利")],
    ),
    "a line amid parts that are counted on": (
        f"湖滨县2031年政府工作报告\n各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n{BODY}\n"
        f"主要目标\n{BODY}\n三、自身建设\n{BODY}\n附表任务\n一、农业\n{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (1, "二、", "2031年工作安排"),
            (2, "", "主要目标"),
            (1, "三、", "自身建设"),
            (1, "", "附表任务"),
            (2, "一、", "农业"),
        ],
    ),
    "boxes stand under the heading that is open": (
        f"湖滨县2031年规划\n第一章 水利\n第一节 引水\n{BODY}\n专栏1 引水工程\n1.东渠。{BODY}\n"
        f"2.西渠。{BODY}\n第二节 治污\n一、截污\n任务1:清淤\n{BODY}\n任务2:护岸\n{BODY}\n"
        f"专栏2 指标\n指标 | 2031年 |\n二、绿化\n{BODY}\n",
        [
            (1, "第一章", "水利"),
            (2, "第一节", "引水"),
            (3, "", "专栏1 引水工程"),
            (4, "1.", "东渠"),
            (4, "2.", "西渠"),
            (2, "第二节", "治污"),
            (3, "一、", "截污"),
            (4, "", "任务1:清淤"),
            (4, "", "任务2:护岸"),
            (4, "", "专栏2 指标"),
            (3, "二、", "绿化"),
        ],
    ),
    "entries of contents that nothing heads": (
        "湖滨县规划\n一、水利……………………1\n(一)引水.......... 2\n二、绿化 · · · · · 13\n"
        f"一、水利\n{BODY}\n二、绿化\n{BODY}\n",
        [(1, "一、", "水利"), (1, "二、", "绿化")],
    ),
    "a table of contents at the beginning": (
        f"湖滨县规划\n目 录\n第一章 发展基础 1\n第一节 水利……2\n第二章 主要目标·3\n"
        f"第一章 发展基础\n第一节 水利\n{BODY}\n",
        [(1, "第一章", "发展基础"), (2, "第一节", "水利")],
    ),
    "a line amid parts that open their paragraphs": (
        f"湖滨县2031年工作要点\n1．做强园区。{BODY}\n工作措施\n{BODY}\n2．做大企业。{BODY}\n",
        [(1, "1.", "做强园区"), (2, "", "工作措施"), (1, "2.", "做大企业")],
    ),
    "a call amid the text": (
        f"湖滨县2031年政府工作报告\n各位代表:\n一、今后五年目标\n{BODY}\n一是扩产。{BODY}\n二是招商。{BODY}\n"
        f"各位代表,新的蓝图承载着湖滨全县人民多年的期盼!让我们始终不负重托、真抓实干,把湖滨的事情办得更好!\n"
        f"二、2031年重点工作\n{BODY}\n",
        [
            (1, "一、", "今后五年目标"),
            (2, "一是", "扩产"),
            (2, "二是", "招商"),
            (1, "二、", "2031年重点工作"),
        ],
    ),
    "ordinals above what is counted": (
        f"湖滨县水利局2031年工作汇报\n第一、上半年工作总结\n一、引水\n{BODY}\n二、治污\n{BODY}\n"
        f"第二、下半年工作计划\n一、护岸\n{BODY}\n",
        [
            (1, "第一、", "上半年工作总结"),
            (2, "一、", "引水"),
            (2, "二、", "治污"),
            (1, "第二、", "下半年工作计划"),
            (2, "一、", "护岸"),
        ],
    ),
    "ordinals below what is counted": (
        f"湖滨县工作要点\n一、重点工作\n第一,引水。{BODY}\n第二,治污。{BODY}\n二、保障\n{BODY}\n",
        [(1, "一、", "重点工作"), (2, "第一,", "引水"), (2, "第二,", "治污"), (1, "二、", "保障")],
    ),
    "numbers": (
        f"2031年湖滨县行动方案\n一、总体要求\n{BODY}\n二、重点任务\n（一）发展产业。{BODY}\n1.做强园区。{BODY}\n（1）扩容。{BODY}\n",
        [
            (1, "一、", "总体要求"),
            (1, "二、", "重点任务"),
            (2, "(一)", "发展产业"),
            (3, "1.", "做强园区"),
            (4, "(1)", "扩容"),
        ],
    ),
    "chapters": (
        f"湖滨县发展规划\n第一章　发展环境\n第一节　发展基础\n{BODY}\n"
        f"第二章 主要任务\n第一节 产业\n一、园区\n{BODY}\n",
        [
            (1, "第一章", "发展环境"),
            (2, "第一节", "发展基础"),
            (1, "第二章", "主要任务"),
            (2, "第一节", "产业"),
            (3, "一、", "园区"),
        ],
    ),
    "run-in ordinals of paragraphs": (
        f"湖滨县工作要点\n一、重点工作\n一是产业发展。{BODY}\n二是城乡建设。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "一是", "产业发展"), (2, "二是", "城乡建设")],
    ),
    "run-in ordinals within a paragraph": (
        "湖滨县工作要点\n一、重点工作\n要做好三件事。一是抓产业,促增长。二是抓环境,促宜居。三是抓民生,促和谐。\n",
        [(1, "一、", "重点工作"), (2, "一是", "抓产业"), (2, "二是", "抓环境"), (2, "三是", "抓民生")],
    ),
    "dashes": (
        f"湖滨县工作要点\n一、主要目标\n——经济更强。{BODY}\n——环境更美。{BODY}\n",
        [(1, "一、", "主要目标"), (2, "——", "经济更强"), (2, "——", "环境更美")],
    ),
    "unnumbered leads": (
        f"湖滨县工作要点\n一、重点工作\n发展壮大产业。{BODY}\n建设美丽城乡。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "", "发展壮大产业"), (2, "", "建设美丽城乡")],
    ),
    "leads within a paragraph": (
        f"湖滨县工作要点\n一、重点工作\n{BODY}强化规划。{BODY}做强园区。{BODY}优化环境。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "", "强化规划"), (2, "", "做强园区"), (2, "", "优化环境")],
    ),
    "a session under the title": (
        f"打印\n湖滨县工作要点\n——2031年1月5日在湖滨县第九届人民代表大会第四次会议上\n来源:湖滨日报\n一、重点工作\n{BODY}\n",
        [(1, "一、", "重点工作")],
    ),
    "the caption of a table": (
        f"湖滨县工作要点\n一、主要目标\n{BODY}\n专栏1 主要指标\n"
        f"指标\t2030年\t2031年\n湿地率(%)\t31\t33\n二、保障\n{BODY}\n",
        [(1, "一、", "主要目标"), (2, "", "专栏1 主要指标"), (1, "二、", "保障")],
    ),
    "years without numbers": (
        f"各位代表:\n二〇三〇年工作回顾\n{DONE}\n二〇三一年工作安排\n(一)发展产业。{BODY}\n",
        [(1, "", "2030年工作回顾"), (1, "", "2031年工作安排"), (2, "(一)", "发展产业")],
    ),
    "years with a motto": (
        f"各位代表:\n2030年:攻坚克难再出发\n{DONE}\n一、发展产业。{DONE}\n2031年:砥砺前行开新局\n一、建设城乡\n{BODY}\n",
        [
            (1, "", "2030年:攻坚克难再出发"),
            (2, "一、", "发展产业"),
            (1, "", "2031年:砥砺前行开新局"),
            (2, "一、", "建设城乡"),
        ],
    ),
    "a number that restarts within": (
        f"各位代表:\n一、2030年工作回顾\n一、产业发展。{DONE}\n二、城乡建设。{DONE}\n二、2031年工作任务\n{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (2, "一、", "产业发展"),
            (2, "二、", "城乡建设"),
            (1, "二、", "2031年工作任务"),
        ],
    ),
    "an address after the last section": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n(一)发展产业。{BODY}\n(二)建设城乡。{BODY}\n"
        f"各位代表,我们尽力而为,继续办好民生实事。{BODY}\n1.就医方面。{BODY}\n2.就学方面。{BODY}\n"
        f"各位代表!\n今年,要把政府建设好。{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (1, "二、", "2031年工作安排"),
            (2, "(一)", "发展产业"),
            (2, "(二)", "建设城乡"),
            (2, "", "我们尽力而为,继续办好民生实事"),
            (3, "1.", "就医方面"),
            (3, "2.", "就学方面"),
            (2, "", "今年,要把政府建设好"),
        ],
    ),
    "an address between two sections": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n(一)发展产业。{BODY}\n"
        f"各位代表,产业是湖滨的根基,必须久久为功。{BODY}\n(二)建设城乡。{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (1, "二、", "2031年工作安排"),
            (2, "(一)", "发展产业"),
            (2, "(二)", "建设城乡"),
        ],
    ),
    "a call": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n(一)发展产业。{BODY}\n(二)建设城乡。{BODY}\n"
        f"各位代表!风正好扬帆。让我们携手前进,建成湖滨大桥!{BODY}\n",
        [
            (1, "一、", "2030年工作回顾"),
            (1, "二、", "2031年工作安排"),
            (2, "(一)", "发展产业"),
            (2, "(二)", "建设城乡"),
        ],
    ),
    "a line that leads over": (
        f"湖滨县工作要点\n一、重点工作\n今年要做好以下工作。\n发展壮大产业。{BODY}\n建设美丽城乡。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "", "发展壮大产业"), (2, "", "建设美丽城乡")],
    ),
    "a line that says whose what stands above is": (
        f"湖滨县工作要点\n一、重点工作\n1.修堤3公里\n该任务责任单位为县水利局。\n{BODY}\n2.植树5万棵\n由县林业局负责。\n{BODY}\n",
        [(1, "一、", "重点工作"), (2, "1.", "修堤3公里"), (2, "2.", "植树5万棵")],
    ),
    "cells of a line each, from the middle of a table on": (
        "湖滨县2031年实事表\n序号 |\n任务 |\n责任单位 |\n"
        "7 |\n修堤,护岸 |\n县水利局 |\n8 |\n植树,养护 |\n县林业局 |\n",
        [(1, "", "湖滨县2031年实事表"), (2, "7", "修堤,护岸"), (2, "8", "植树,养护")],
    ),
    "a label with a number of its own is no heading": (
        "湖滨县2031年工作要点\n一、修堤\n1.目标任务:修堤3公里。\n2.牵头单位:县水利局\n3.完成时限:年底\n"
        "二、植树\n1.目标任务:植树5万棵。\n(1)乔木\n2.责任单位和责任人:县林业局\n",
        [
            (1, "一、", "修堤"),
            (2, "1.", "目标任务"),
            (1, "二、", "植树"),
            (2, "1.", "目标任务"),
            (3, "(1)", "乔木"),
        ],
    ),
    "a label that is counted on from a task is one": (
        "湖滨县2031年工作要点\n一、任务\n14.修堤。\n15.牵头部门:县水利局。\n16.植树。\n二、保障\n",
        [
            (1, "一、", "任务"),
            (2, "14.", "修堤"),
            (2, "15.", "牵头部门"),
            (2, "16.", "植树"),
            (1, "二、", "保障"),
        ],
    ),
    "a sentence whose bracket says whose it is opens no part": (
        f"湖滨县工作要点\n一、重点工作\n{BODY}\n河湖水质达到规定标准。(县水利局、县林业局、县财政局按职责分工负责,各乡镇配合)\n",
        [(1, "一、", "重点工作")],
    ),
    "a figure in the name of a lead": (
        f"湖滨县工作要点\n一、重点工作\n完善“3+2”产业体系。{BODY}\n新建5所学校。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "", "完善“3+2”产业体系")],
    ),
    "rows whose first cell is numbered": (
        f"湖滨县2031年工作要点\n一、任务\n(一)产业\t县工信局\t全年\n1.扩建厂房\t县工信局\t年底\n"
        f"| 2. | 改造老街。修缮店面 | 县住建局 |\n新建水厂\t县水利局\n二、保障\n{BODY}\n",
        [
            (1, "一、", "任务"),
            (2, "(一)", "产业"),
            (3, "1.", "扩建厂房"),
            (3, "2.", "改造老街"),
            (1, "二、", "保障"),
        ],
    ),
    "rows of a table of tasks, in groups": (
        f"湖滨县2031年工作要点\n一、任务\n序号\t类别\t工作任务\t责任单位\n(一)产业\n1\t工业\t扩建厂房,更新设备\t县工信局\n"
        f"2\t商业\t改造老街。修缮店面\t县商务局\n二、保障\n{BODY}\n3\t新建水厂\t县水利局\n",
        [
            (1, "一、", "任务"),
            (2, "(一)", "产业"),
            (3, "1", "扩建厂房,更新设备"),
            (3, "2", "改造老街"),
            (1, "二、", "保障"),
        ],
    ),
    "rows and heads of a table that has a cell a line, and of the next": (
        "湖滨县2031年工作要点\n一、任务\n序号\n实施内容\n责任单位\n完成时限\n1\n扩建厂房\n县工信局\n县商务局\n年底\n"
        f"2\n改造老街\n县商务局\n年底\n二、实事\n序号\n类别\n项目名称\n责任单位\n1\n水利\n新建水厂\n县水利局\n三、保障\n{BODY}\n",
        [
            (1, "一、", "任务"),
            (2, "1", "扩建厂房"),
            (2, "2", "改造老街"),
            (1, "二、", "实事"),
            (2, "1", "新建水厂"),
            (1, "三、", "保障"),
        ],
    ),
    "a label in a bracket, and the rule of a table": (
        "湖滨县2031年实事\n一、实事\n1.新建水厂(责任单位:县水利局)\n"
        "| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 2 | 修堤 | 县水利局 |\n",
        [(1, "一、", "实事"), (2, "1.", "新建水厂"), (3, "2", "修堤")],
    ),
    "rows of a plan that is a table": (
        with_tabs("湖滨县2031年实事表\n序号 实事名称 责任单位\n1 扩建厂房 县工信局\n2 改造老街 县商务局\n")
        + f"一、保障\n{BODY}\n",
        [(1, "", "湖滨县2031年实事表"), (2, "1", "扩建厂房"), (2, "2", "改造老街"), (1, "一、", "保障")],
    ),
    "rows without numbers, and such as have their own": (
        f"湖滨县2031年工作要点\n一、任务\n类别\t工作任务\t责任单位\n商业\t改造老街。\t县商务局\n\t1.扩建厂房\t县工信局\n二、保障\n{BODY}\n"
        "牵头单位\t工作任务\n县水利局\t修堤\n",
        [(1, "一、", "任务"), (2, "", "改造老街"), (2, "1.", "扩建厂房"), (1, "二、", "保障")],
    ),
    "rows that a rule parts from their head": (
        "湖滨县2031年工作要点\n一、任务\n| 类别 | 工作任务 | 责任单位 |\n|---|---|---|\n"
        "| 商业 | 改造老街 | 县商务局 |\n"
        f"二、保障\n{BODY}\n",
        [(1, "一、", "任务"), (2, "", "改造老街"), (1, "二、", "保障")],
    ),
    "a line and a paragraph counted on from it": (
        f"湖滨县2031年工作要点\n一、产业\n1.做强工业\n{BODY}\n2.做优农业。{BODY}\n(1)扩种\n{BODY}\n3.做活旅游\n{BODY}\n",
        [
            (1, "一、", "产业"),
            (2, "1.", "做强工业"),
            (2, "2.", "做优农业"),
            (3, "(1)", "扩种"),
            (2, "3.", "做活旅游"),
        ],
    ),
    "ordinals in the paragraph that the first of them opens": (
        "湖滨县2031年工作要点\n一、民生\n一是稳就业。多开招聘会。二是强教育。修缮校舍。\n三是优医疗。扩建病房;四是养老。\n"
        "二、产业\n一是大事,另一件也不小。\n",
        [
            (1, "一、", "民生"),
            (2, "一是", "稳就业"),
            (2, "二是", "强教育"),
            (2, "三是", "优医疗"),
            (2, "四是", "养老"),
            (1, "二、", "产业"),
            (2, "一是", "大事,另一件也不小"),
        ],
    ),
    "a notice, the plan it hands on, and a table": (
        f"关于印发《湖滨县2031年水利行动计划》的通知\n各乡镇:\n一、请抓好落实。{BODY}\n湖滨县人民政府办公室\n2031年2月3日\n"
        f"湖滨县2031年水利行动计划\n一、目标\n{BODY}\n附件1\n湖滨县2031年水利任务表\n任务\t责任单位\n一、库区\n"
        "修坝\t县水利局\n附件2\n湖滨县水利专家库管理办法\n一、入库\n公开评审。\n",
        [
            (1, "一、", "请抓好落实"),
            (1, "一、", "目标"),
            (1, "", "湖滨县2031年水利任务表"),
            (2, "一、", "库区"),
            (3, "", "修坝"),
            (1, "一、", "入库"),
        ],
    ),
    "a table that is all that a notice hands on": (
        f"关于印发2031年水利主要任务分解表的通知\n各乡镇:\n请抓好落实。{BODY * 4}\n湖滨县政府\n2031年2月3日\n"
        "2031年水利主要任务分解表\n任务\t责任单位\n一、库区\n修坝\t县水利局\n二、河道\n清淤\t县水利局\n",
        [(1, "一、", "库区"), (2, "", "修坝"), (1, "二、", "河道"), (2, "", "清淤")],
    ),
    "a title below a date on a page that has none above": (
        f"各乡镇:\n请抓好落实。{BODY * 4}\n湖滨县政府\n2031年2月3日\n2031年《政府工作报告》主要任务分解\n"
        f"一、库区\n{BODY}\n二、河道\n{BODY}\n",
        [(1, "一、", "库区"), (1, "二、", "河道")],
    ),
    "leads of two halves": (
        f"湖滨镇工作要点\n一、重点工作\n聚焦产业，夯实根基。{BODY}\n聚焦民生，共享成果。{BODY}\n"
        f"稳中求进，进中提质。{BODY}\n"
        f"二、保障\n开好例会，定期通报。{BODY}\n加强宣传引导，凝聚合力，并予通报。{BODY}\n",
        [
            (1, "一、", "重点工作"),
            (2, "", "聚焦产业,夯实根基"),
            (2, "", "聚焦民生,共享成果"),
            (2, "", "稳中求进,进中提质"),
            (1, "二、", "保障"),
        ],
    ),
    "decimals": (
        f"湖滨县水利规划\n1 总则\n1.1 依据。{BODY}责任单位:县水利局、各乡镇\n1.2 范围\n{BODY}\n"
        f"2 工程\n2.1 水库\n2.1.1 修坝。{BODY}\n2.1.2 清淤。{BODY}\n12.5 万亩农田受益。{BODY}\n",
        [
            (1, "1", "总则"),
            (2, "1.1", "依据"),
            (2, "1.2", "范围"),
            (1, "2", "工程"),
            (2, "2.1", "水库"),
            (3, "2.1.1", "修坝"),
            (3, "2.1.2", "清淤"),
        ],
    ),
    "annexes that are counted": (
        f"湖滨县水利方案\n一、目标\n{BODY}\n附件：1.湖滨县水利任务清单\n2.湖滨县水利小组名单\n1.湖滨县水利名单.docx\n",
        [(1, "一、", "目标")],
    ),
    "a paragraph past a list that dashes open": (
        f"湖滨县工作要点\n一、回顾\n——这五年经济更强。{BODY}\n——这五年环境更美。{BODY}\n"
        f"2030年我们稳中求进。一是发展产业。{BODY}二是改善民生。{BODY}\n",
        [
            (1, "一、", "回顾"),
            (2, "——", "这五年经济更强"),
            (2, "——", "这五年环境更美"),
            (2, "一是", "发展产业"),
            (2, "二是", "改善民生"),
        ],
    ),
    "a bullet before the number": (
        f"湖滨县工作要点\n一、重点工作\n- 1. 发展产业。{BODY}\n2. 建设城乡。{BODY}\n",
        [(1, "一、", "重点工作"), (2, "1.", "发展产业"), (2, "2.", "建设城乡")],
    ),
}

ZONES = {
    "years since, before the tasks of a notice": (
        f"湖滨县关于治水的通知\n各镇政府:\n2026年以来,各镇推进治水,水耗下降9%。\n一、任务\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "entries of a table of contents in a line": (
        f"湖滨县治水规划\n{BODY}\n2031年4月 目录 第一章 总体要求........... 第二章 任务...........\n"
        f"第一章 总体要求\n{BODY}\n",
        ["furniture", "future", "furniture", "future"],
    ),
    "half a year, highlights and the year to come": (
        f"湖滨县全体会议上的讲话\n同志们:\n{BODY}\n一、关于上半年工作\n{BODY}\n二、特色亮点工作\n{BODY}\n三、明年工作\n{BODY}\n",
        ["furniture", "future", "past", "future"],
    ),
    "a state of affairs that was good": (
        f"湖滨县政府工作报告\n各位代表:\n一、2030年工作回顾\n(一)渔业生产形势稳定。{BODY}\n(二)林业。{BODY}\n"
        f"二、面临形势\n{BODY}\n",
        ["furniture", "past", "neither"],
    ),
    "the problems that a review ends with, under a heading that says nothing": (
        f"政府工作报告\n各位代表:\n一、本届政府的工作\n建成泵站9座,完成了管网建设。\n"
        "在肯定成绩的同时,也要看到面临的困难:水利基础薄弱,切实加强管理、推动治水的目标更重,今后要让群众满意。\n"
        f"二、2031年任务\n{BODY}\n",
        ["furniture", "past", "neither", "future"],
    ),
    "a heading that looks both ways": (
        f"湖滨县2026年政府工作报告\n各位代表:\n一、“十四五”发展成就和“十五五”目标任务\n五年来,{DONE}\n落实重点任务,为“十五五”打下基础。\n"
        f"县政府编制了第十五个五年规划纲要(草案),提请大会审查。{AIMS}\n(一)聚力治水。{BODY}\n二、2026年重点工作\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "a heading that looks both ways, over headings that look one": (
        f"湖滨县2027年政府工作报告\n各位代表:\n一、过去五年工作回顾及今后五年总体要求\n(一)过去五年工作回顾\n1.重点任务落实。{DONE}\n"
        f"(二)今后五年主要任务\n1.聚力治水。{BODY}\n——水质变好。{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "a heading that looks both ways, over a paragraph that turns": (
        f"湖滨县2026年政府工作报告\n各位代表:\n一、2025年和“十四五”工作回顾暨“十五五”奋斗目标\n{DONE}\n今年上半年以来,出口增长。\n"
        f"“十五五”时期,湖滨的目标是:\n{AIMS}\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "a heading that looks back twice": (
        f"湖滨县2026年政府工作报告\n各位代表:\n一、2025年工作和“十四五”目标完成情况\n{DONE}\n“十五五”规划编制有序推进,提请审查一批专项规划。{DONE}\n{DONE}\n"
        f"二、2026年重点工作\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "what a page sets below the text": (
        f"湖滨县治水方案\n一、任务\n{BODY}\n上一篇:湖滨县护林方案\n"
        "主办:湖滨县政府办公室 承办:湖滨县信息中心\n"
        "网站标识码:1234567890 湖ICP备00000000号\n",
        ["furniture", "future", "furniture"],
    ),
    "figures in brackets that stand in cells": (
        f"湖滨县治水规划\n一、目标\n{BODY}\n高标准农田 |\n〔2.75〕 |\n水库 |\n〔4〕 |\n二、任务\n{BODY}\n",
        ["furniture", "future"],
    ),
    "a part that its heading does not place turns to what is to be done": (
        f"政府工作报告\n各位代表:\n一、2030年工作的回顾\n{DONE}\n二、加快湖滨港口建设\n要完善港区道路,力争年内建成码头3座。{BODY}\n"
        f"推动航运集聚,打造开放门户。{BODY}\n三、渔业\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "what a part that its heading does not place opens with": (
        f"政府工作报告\n各位代表:\n一、2030年工作的回顾\n{DONE}\n二、解放思想,开创湖滨新局面\n今后五年,是湖滨的关键五年。\n"
        f"——总量迈上新台阶。{BODY}\n——结构更加合理。{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "thanks to the deputies address no text that its first part began": (
        f"湖滨县政府工作报告\n县长\n一、过去五年政府工作的主要回顾\n{DONE}\n各位代表!五年的成绩来之不易。\n"
        f"二、2031年工作安排\n{BODY}\n",
        ["furniture", "past", "neither", "future"],
    ),
    "a heading that opens with the five years before": (
        f"湖滨县“十五五”水利规划\n一、“十四五”时期水利建设迈上新台阶,为实现目标打下基础\n{DONE}\n二、任务\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "surroundings of a plan": (
        f"湖滨县“十五五”水利规划\n一、发展基础\n{DONE}\n二、“十五五”发展环境\n{BODY}\n三、优化发展环境\n{BODY}\n",
        ["furniture", "past", "neither", "future"],
    ),
    "tasks that name problems, experience and results": (
        f"湖滨县2031年护湖方案\n一、主要任务\n{BODY}\n(一)坚持问题导向。{BODY}\n(二)推进突出问题整改。{BODY}\n"
        f"(三)加强形势研判。{BODY}\n(四)总结验收阶段。{BODY}\n(五)提升护湖成效。{BODY}\n(六)定期通报进展情况。{BODY}\n",
        ["furniture", "future"],
    ),
    "a numbered paragraph about the five years before": (
        f"湖滨县关于制定第十五个五年规划的建议\n一、总体要求\n(1)“十四五”以来,湖滨经济加快发展,{DONE}\n(2){BODY}\n",
        ["furniture", "future", "past", "future"],
    ),
    "what is said of the plan of the five years to come": (
        f"湖滨县2026年政府工作报告\n各位代表:\n一、2025年工作回顾\n{DONE}\n"
        f"二、关于《湖滨县国民经济和社会发展第十五个五年规划纲要(草案)》的说明\n{BODY}\n",
        ["furniture", "past", "future"],
    ),
    "what is done for people in need": (
        f"湖滨市2031年工作要点\n一、主要目标\n{AIMS}\n二、帮扶困难群众\n{BODY}\n三、困难和问题\n{BODY}\n",
        ["furniture", "future", "neither"],
    ),
    "a heading names the five years to come": (
        f"各位代表:\n一、2025年工作回顾\n{DONE}\n二、“十五五”时期的主要考虑\n{AIMS}\n三、困难和问题\n{BODY}\n"
        f"四、2026年工作安排\n{BODY}\n",
        ["past", "future", "neither", "future"],
    ),
    "a goal is worded as a result": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年主要目标\n——改革开放取得突破。{BODY}\n——民生改善。{BODY}\n",
        ["past", "future"],
    ),
    "dots under squares": (
        "湖滨市政府工作报告摘要\n2031年1月17日\n■2031年主要预期目标\n●出口增长6%左右\n●粮食产量保持50亿斤以上\n"
        "■2030年成绩单\n●粮食总产达到57亿斤\n●出口稳步增长\n",
        ["furniture", "future", "past"],
    ),
    "a fragment that a salutation closes": (
        f"{BODY * 40}\n(二)修桥。{BODY * 40}\n各位代表!{BODY}\n",
        ["future"],
    ),
    "amid a review": (
        "柳溪大桥建成通车,结束了两岸靠渡船往来的历史,群众出行更加方便。\n(三)生态环境持续改善。累计造林1260亩,"
        "森林覆盖率提高到41.3%。\n(四)改革稳步推进。我们坚持问题导向,先后取消审批事项32项。\n",
        ["past"],
    ),
    "amid the tasks": (
        "推动柳溪大桥开工建设,确保年内完成桥墩施工。\n(三)着力改善生态环境。新造林1200亩以上,让湖水更清。\n"
        "(四)深化改革。要健全审批制度,鼓励民间资本进入。\n",
        ["future"],
    ),
    "from a review to the tasks, with no heading": (
        "柳溪大桥建成通车,结束了两岸靠渡船往来的历史。\n累计造林1260亩,湖区首次入选国家湿地名录。\n"
        "力争年内新造林800亩以上,让湖水更清。\n要抓好审批改革,确保企业开办不超过一天。\n推动老街改造,打造水乡客厅。\n",
        ["past", "future"],
    ),
    "a plan by its title, whatever its words": (
        "湖滨县水利工程建设方案\n柳溪大桥建成通车,结束了两岸靠渡船往来的历史。\n累计造林1260亩,首次入选名录。\n",
        ["furniture", "future"],
    ),
    "a translation between the lines": (
        f"湖滨县政府工作报告\n二、2031年工作安排\nPart Two: The work of the coming year\n{BODY}\n"
        f"We will build 3 new bridges across the lake this year.\n{AIMS}\n",
        ["furniture", "future", "furniture", "future"],
    ),
    "a report turns once": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n{BODY}\n三、加强政府自身建设\n{BODY}\n",
        ["past", "future"],
    ),
    "what is done about problems": (
        f"湖滨市2031年工作要点\n一、主要目标\n{AIMS}\n二、解决城区停车问题\n{BODY}\n三、推广先进经验\n{BODY}\n",
        ["furniture", "future"],
    ),
    "what a short preamble tells is no aim": (
        f"湖滨市水利方案(2031—2035年)\n全市水库40座,特制定本方案。\n一、主要目标\n{AIMS}\n",
        ["furniture", "neither", "future"],
    ),
    "how things stand, whatever years it opens with": (
        f"湖滨市“十四五”水利规划\n一、现实基础\n{DONE}\n二、发展态势\n“十四五”时期,{BODY}\n三、主要目标\n{AIMS}\n",
        ["furniture", "past", "neither", "future"],
    ),
    "problems belong to neither": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n同时,我们也清醒地看到,发展中还存在不少困难和问题。\n二、2031年工作安排\n{BODY}\n",
        ["past", "neither", "future"],
    ),
    "a notice that shares out what a report says is none": (
        f"关于印发2031年《政府工作报告》重点工作分工的通知\n{DONE}\n一、产业\n{BODY}\n二、民生\n{BODY}\n",
        ["furniture", "future"],
    ),
    "a table without a heading": (
        "湖滨县2031年重点工作清单\n序号 |\n任务 |\n责任单位 |\n1 |\n修坝 |\n县水利局 |\n",
        ["furniture", "future", "furniture", "future"],
    ),
    "a report without headings turns by its words": (
        f"各位代表:\n{DONE}\n今年全县经济社会发展的主要预期目标是:生产总值增长7%。\n{BODY}\n",
        ["past", "future"],
    ),
    "a heading about foundations is no review": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n{BODY}\n三、抓好项目,夯实经济发展基础\n{BODY}\n",
        ["past", "future"],
    ),
    "a plan that says in a sentence why it is made": (
        f"湖滨县渔业行动计划\n为落实渔业强县战略,特制定本计划。\n一、发展产业\n{BODY}\n",
        ["furniture", "neither", "future"],
    ),
    "a plan without a review": (
        f"湖滨县工作要点\n{BODY}{BODY}\n一、发展产业\n{BODY}\n",
        ["furniture", "future"],
    ),
    "what an aim achieves": (
        f"湖滨县发展规划\n一、主要目标\n——水利取得新进展。{BODY}\n二、面临形势\n——水利取得新进展。{DONE}\n",
        ["furniture", "future", "neither", "past"],
    ),
    "where a plan stands": (
        f"湖滨县发展规划\n{BODY}{BODY}\n一、发展环境\n(一)发展基础。{DONE}\n(二)面临形势。{BODY}\n二、主要目标\n{BODY}\n",
        ["furniture", "future", "neither", "past", "neither", "future"],
    ),
    "a long heading of a chapter that looks back": (
        f"湖滨县“十五五”发展规划纲要\n{BODY}{BODY}\n第一篇 发展背景和宏观形势\n"
        f"第一章 “十四五”时期全县经济社会运行情况\n{DONE}\n第二篇 主要目标\n{BODY}\n",
        ["furniture", "future", "neither", "past", "future"],
    ),
    "foundations and what surrounds them": (
        f"湖滨县“十五五”发展规划纲要\n{BODY}{BODY}\n第一章 发展基础与宏观环境\n{DONE}\n"
        f"第二章 主要目标\n{BODY}\n",
        ["furniture", "future", "past", "future"],
    ),
    "glossary and signature": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n{BODY}\n名词解释\n1.“双百”:建设100个村。\n",
        ["past", "future", "glossary"],
    ),
    "the call at the end": (
        f"各位代表:\n一、2030年工作回顾\n{DONE}\n二、2031年工作安排\n{BODY}\n让我们携手奋斗!\n名词解释\n1.“双百”:建设100个村。\n",
        ["past", "future", "call", "glossary"],
    ),
    "notes after the text": (
        f"各位代表:\n二、2031年工作安排\n{BODY}\n{BODY}\n[1]“双百”:建设100个村。\n[2]“一网”:一张网。\n",
        ["past", "future", "glossary"],
    ),
    "a table of contents": (
        f"湖滨县发展规划\n{BODY}{BODY}\n目 录\n一、发展基础\n二、主要目标\n"
        f"{BODY}{BODY}\n一、主要目标\n{BODY}\n",
        ["furniture", "future", "contents", "future"],
    ),
    "who signs": (
        f"湖滨县工作要点\n{BODY}{BODY}\n一、发展产业\n{BODY}\n抄送:县委各部门。\n",
        ["furniture", "future", "signature"],
    ),
}

YEARS = {
    "湖政发〔2023〕9号\n各镇政府:\n现将《湖滨县“十四五”治水实施意见》印发你们,请认真执行。\n2023年3月1日\n": (
        2021,
        2025,
        "stated",
    ),
    "县政府将办好实事\n本报讯 2031年湖滨县将投资1亿元,到2033年还将扩建水厂。\n": (2031, 2031, "inferred"),
    "县政府将办好实事\n本报讯 到2031年湖滨县将新建水厂。\n": (0, 0, "inferred"),
    "2031年湖滨县政府工作报告\n各位代表:\n": (2031, 2031, "stated"),
    "附件1\n湖滨县2031年修桥分工表\n修桥三座。\n": (2031, 2031, "inferred"),
    "政府工作报告\n——2031年1月6日在湖滨县第九届人民代表大会第一次会议上\n各位代表:\n": (
        2031,
        2031,
        "inferred",
    ),
    "政府工作报告\n——在湖滨县人民代表大会会议上\n( 2031年2月26日)\n各位代表:\n": (2031, 2031, "inferred"),
    "各位代表:\n一、2030年工作回顾\n二、2031年工作安排\n": (2031, 2031, "stated"),
    "各位代表:一、2030年工作回顾2030年是丰收之年。二、2031年工作安排今年是开局之年。": (2031, 2031, "stated"),
    "各位代表:\n二〇三〇年工作回顾\n二〇三一年主要目标任务\n": (2031, 2031, "stated"),
    "湖滨县智能发展规划(2030—2034年)\n": (2030, 2034, "stated"),
    "湖滨县茶产业发展规划(2030年—2034年)\n": (2030, 2034, "stated"),
    "“十四五”湖滨现代物流发展规划\n": (2021, 2025, "stated"),
    "湖滨县人民政府关于印发湖滨县国民经济和社会发展\n第十三个五年规划纲要的通知\n": (2016, 2020, "stated"),
    "湖滨县政府工作报告\n——2016年1月20日在湖滨县第十届人民代表大会第五次会议上\n现在,我代表县政府报告工作,请连同"
    "《湖滨县第十三个五年规划纲要(草案)》一并审议。\n": (2016, 2016, "inferred"),
    "政府工作报告\n(2026年1月20日)\n现报告工作,并就2026—2030年的规划纲要作说明。\n": (2026, 2026, "inferred"),
    "湖滨县2022年数字经济工作方案\n为落实《湖滨县“十四五”数字规划》,制定本方案。\n": (2022, 2022, "stated"),
    "湖滨县关于印发《湖滨县治水三年行动计划(2031—2033年)》的通知\n": (2031, 2033, "stated"),
    "湖滨县人民政府关于印发方案的通知\n湖政发〔2031〕12号\n": (2031, 2031, "inferred"),
    "湖滨要点\n以优异成绩迎接新中国成立70周年。\n": (2019, 2019, "inferred"),
    "湖滨县2031年投资计划\n项目\t起止年限\n东渠\t2029-2033\n": (2031, 2031, "stated"),
    "湖滨要点\n抓好各项工作。\n": (0, 0, "inferred"),
    "2031年湖滨县民生实事项目\n一、建水厂\n": (2031, 2031, "inferred"),
    "2031年3月6日\n湖滨县民生实事项目\n一、建水厂\n": (0, 0, "inferred"),
    "湖滨县“十二五”节水综合性工作方案\n一、建水厂\n": (2011, 2015, "stated"),
    "为落实《湖滨水利规划(2030—2034年)》,抓好各项工作。\n湖滨县政府办公室2031年3月1日印发\n": (
        2031,
        2031,
        "inferred",
    ),
    "各位代表:\n一、“十四五”规划执行情况和政府工作回顾\n2025年是“十四五”收官之年。\n": (
        2026,
        2026,
        "inferred",
    ),
    "各位代表:\n一、政府工作回顾\n2030年是极不平凡的一年。\n二、下一步工作打算\n2031年是关键之年。\n": (
        2031,
        2031,
        "inferred",
    ),
    "2030年湖滨县政府工作报告\n各位代表:\n一、2030年工作回顾\n增长3%。\n": (2031, 2031, "inferred"),
    "2031年湖滨县政府工作报告\n各位代表:\n一、2031年上半年工作回顾\n": (2031, 2031, "stated"),
    "2030年湖滨县政府工作报告\n——2031年1月6日在湖滨县人民代表大会会议上\n": (2031, 2031, "inferred"),
    "湖滨县政府工作报告\n2030年12月6日在湖滨县人民代表大会会议上\n一、2030年工作回顾\n": (
        2031,
        2031,
        "inferred",
    ),
    "湖滨园区工作总结及2031年工作安排\n一、2030年以来工作开展情况\n": (2031, 2031, "stated"),
}

JOINED = {
    "a heading that does not fill its line, in a text cut at a width": (
        "一、加快湖区治水步伐,全力建设美丽湖滨\n" + "推进治水的各项工作,建设城乡。群众得到更多的实惠\n" * 14,
        2,
    ),
    "words that join what two lines hold": ("看到前进中还存在着不少的困难和\n问题:底子薄。\n", 1),
    "a bracket that a line leaves open": ("编制湖滨规划(以下简\n称规划)。\n", 1),
    "the number of a heading alone": ("第一章\n总体要求\n", 1),
    "parts that a line counts": (
        "今年要抓好以下几个方面的工作:(1)修坝。加固堤防九公里,建成泵站两座。(2)修渠。疏浚渠道三十公里,改造涵闸六座。(3)造林。\n",
        4,
    ),
    "headings of two phrases": (
        "坚持生态优先,建设美丽湖滨\n新建公园,植树造林。\n——治水,我们一抓到底\n引水,筑堤。\n",
        4,
    ),
    "a page break in mid-sentence": ("发展产业,建设\n城乡,改善民生。\n", 1),
    "words on a line of their own in a sentence": ("全县今后五年发展的\n主要目标\n是:产值翻番。\n", 1),
    "a quote on lines of its own": ("落实“\n十四五\n”规划,抓好开局。\n", 1),
    "the number of a note": ("发展产业的各项工作,港口吞吐量达到\n1\n货物的三分之一,建设城乡。\n", 1),
    "a page number between paragraphs": ("发展产业,改善民生。\n3\n建设城乡,改善民生。\n", 3),
    "a label opens its line": (
        "安排专项债券4亿元,比上年增加9000万元。合计新增债务规模12亿元,比上年增加2亿元\n特别国债:建设水厂\n",
        2,
    ),
    "paragraphs": ("发展产业,改善民生。\n建设城乡,改善民生。\n", 2),
}


def test_a_number_that_names_something_ends_no_number_of_a_heading() -> None:
    told = "10.学者项目。培养9人。\n11.121人才项目。培养8人。\n12.学徒项目。培养7人。\n"
    text = f"湖滨县人才计划\n一、项目\n{told}"
    assert [each[1:] for each in headings(text)][1:] == [
        ("10.", "学者项目"),
        ("11.", "121人才项目"),
        ("12.", "学徒项目"),
    ]


def test_the_cases_are_all_there() -> None:
    assert (len(OUTLINES), len(ZONES), len(YEARS), len(JOINED)) == (65, 49, 33, 13)


@pytest.mark.parametrize("case", OUTLINES)
def test_headings_have_their_number_and_level(case: str) -> None:
    text, wanted = OUTLINES[case]
    assert headings(text) == wanted


@pytest.mark.parametrize("case", ZONES)
def test_each_part_speaks_of_the_past_the_future_or_neither(case: str) -> None:
    text, wanted = ZONES[case]
    assert zones(text) == wanted


@pytest.mark.parametrize("text", YEARS)
def test_the_years_a_plan_is_for_are_told_by_its_words(text: str) -> None:
    years = plan_years(fold(text))
    assert (years.first, years.last, years.basis) == YEARS[text]
    assert years.known == (years.last > 0)


@pytest.mark.parametrize("case", JOINED)
def test_what_a_page_cuts_is_one_paragraph(case: str) -> None:
    text, wanted = JOINED[case]
    assert len(paragraphs(text)) == wanted


def test_a_text_cut_at_a_width_is_joined_line_by_line() -> None:
    whole = (BODY.rstrip("。") + "，") * 14 + "这样才能行稳致远。"
    lines = [whole[place : place + 30] for place in range(0, len(whole), 30)]
    assert len(lines) >= 20
    assert len(paragraphs("\n".join(lines))) == 1


def test_the_rows_of_a_table_are_not_joined_however_alike_they_are() -> None:
    rows = [f"{number}\t修堤植树。完善设施,加强管理\t市水利局\t年底" for number in range(10, 30)]
    assert len(paragraphs("\n".join(rows))) == 20


def test_cells_that_a_stroke_ends_are_no_text_cut_at_a_width() -> None:
    tasks = [f"{number}.完善库区设施。加强河道管理,公开各年的收支 |" for number in range(10, 24)]
    lines = ["关于印发湖滨县水利任务分工的通知,请认真落实", "库区和河道的各项任务 |", *tasks]
    assert len(paragraphs("\n".join(lines))) == 16


def test_folding_keeps_every_offset() -> None:
    text = "增长６．５％（含税）①㎡…①"
    assert fold(text) == "增长6.5%(含税)①㎡…①"
    assert len(fold(text)) == len(text)


def test_the_raised_mark_of_a_note_is_blank_and_a_raised_unit_stays() -> None:
    text = "“百桥”¹行动²、增长5%¹²,20米²、3m³,9公里¹、10⁶株。³"
    assert fold(text) == "“百桥” 行动 、增长5%  ,20米²、3m³,9公里 、10⁶株。 "


@pytest.mark.parametrize("said", ["新建学校15所、", "增加1500亩 ", "建学校12345亩", "12345678"])
def test_no_clause_and_no_sentence_is_longer_than_somebody_would_write(said: str) -> None:
    """A file may hold a list of any length, and a rule looks back through its sentence."""
    folded = f"一、主要任务\n{said * 900}"
    read = read_clauses(folded, read_outline(folded, 2030))[1:]
    assert sum(each.end - each.start for each in read) > len(folded) * 0.99
    assert max(each.end - each.start for each in read) <= LONGEST_CLAUSE
    sentences = [list(held) for _, held in groupby(read, key=lambda each: each.sentence)]
    assert len(sentences) > 2
    assert max(held[-1].end - held[0].start for held in sentences) <= LONGEST_SENTENCE
    numbers = [number for each in read for number in re.findall(r"\d+", folded[each.start : each.end])]
    assert said == "12345678" or len(numbers) == 900  # no number is cut in two


def test_clauses_are_cut_outside_quotes_and_brackets_and_not_at_thousands() -> None:
    folded, outline = outlined("湖滨要点\n投资1,250万元,落实“一张网,一个平台”(含村,镇),收入12,5。\n")
    found = [folded[each.start : each.end] for each in read_clauses(folded, outline)]
    said, parts = outlined("湖滨要点\n“我局将修堤,植树。力争建站”局长说。\n")
    assert [said[each.start : each.end] for each in read_clauses(said, parts)][1:3] == ["“我局将修堤", "植树"]
    assert found == ["湖滨要点", "投资1,250万元", "落实“一张网,一个平台”(含村,镇)", "收入12", "5"]


MARKS = st.sampled_from(
    [
        "一、",
        "(一)",
        "1.",
        "第一章 ",
        "——",
        "一是",
        "二是",
        "。",
        ",",
        ":",
        "\n",
        "“",
        "”",
        "(",
        ")",
        "2031年",
        "回顾",
        "目标",
        "发展",
        "产业",
        "各位代表:",
        "让我们奋斗!",
        "名词解释",
        "目录",
        " ",
        "[1]",
        "过去",
        "今年",
    ]
)


@given(st.lists(MARKS, max_size=60).map("".join))
@settings(deadline=None, max_examples=200)
def test_blocks_tile_the_paragraphs_and_hold_the_clauses(text: str) -> None:
    folded, outline = outlined(text)
    spans = paragraphs(folded)
    covered = [place for block in outline.blocks for place in range(block.start, block.end)]
    assert covered == [place for start, end in spans for place in range(start, end)]
    for heading in outline.headings:
        assert 0 <= heading.opens <= heading.start <= heading.end <= len(folded)
        assert heading.level >= 1
    last = 0
    for clause in read_clauses(folded, outline):
        assert last <= clause.start < clause.end
        assert clause.block.start <= clause.start
        assert clause.end <= clause.block.end
        last = clause.end
