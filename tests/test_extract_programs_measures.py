"""Programs told by what plans of any place and year use: measures, listed works, rows of quotes."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.measures import MEASURES
from graphbuild.extract.programs.state import kinds_of_state

FORMED: dict[str, list[tuple[str, str, str]]] = {
    "设立三千万元渔业振兴基金,用好渔户互助资金池。": [
        ("渔业振兴基金", "mechanism", "fund"),
        ("渔户互助资金池", "mechanism", "fund"),
    ],
    "出台护渔二十条措施。": [("护渔二十条措施", "action-plan", "policy-of-points")],
    "落实渔港秩序4.0版方案。": [("渔港秩序4.0版方案", "action-plan", "version")],
    "开行中欧班列。": [("中欧班列", "brand", "train")],
    "开展渔船评选活动。": [("渔船评选活动", "campaign", "activity")],
    "第三届碧湖渔火节圆满落幕。": [("第三届碧湖渔火节", "brand", "of-a-series")],
    "融入碧湖都市圈发展。": [("碧湖都市圈", "strategy", "region")],
    "落实碧湖养殖水域规划。": [("碧湖养殖水域规划", "action-plan", "plan-carried-out")],
    "修编碧湖城镇体系规划、东溪和西溪渔港整治规划、渔业旅游规划等。": [
        ("碧湖城镇体系规划", "action-plan", "drawn-up"),
        ("东溪和西溪渔港整治规划", "action-plan", "plan-listed"),
        ("渔业旅游规划", "action-plan", "plan-listed"),
    ],
}
"""Text → the mentions in it, each with its kind and the rule that finds it."""
NAMED: dict[str, list[tuple[str, str]]] = {
    "白鹭景区成功创建成都市首个国家湖鱼示范基地。": [("成都市首个国家湖鱼示范基地", "designation")],
    # a verb is a part of the name before its head; a word of rank or likeness ends no list
    "健全湖产品价值实现机制。": [("湖产品价值实现机制", "mechanism")],
    "落实鱼货安全等级保护制度。": [("鱼货安全等级保护制度", "system")],
    # general words and a head that tells more
    "实施渔港建设示范行动。": [("渔港建设示范行动", "campaign")],
    "落实高新技术渔船提质行动。": [("高新技术渔船提质行动", "campaign")],
    "四家渔企入驻碧湖产业园建设。": [("碧湖产业园", "project")],
    "全面深化渔村改革。": [("渔村改革", "reform")],
    # lists whose items are whole names
    "实行渔政问责制、鱼货抽检制度。": [("渔政问责制", "system"), ("鱼货抽检制度", "system")],
    "抓好退耕还湿、碧湖综合治理。": [("退耕还湿", "campaign"), ("碧湖综合治理", "campaign")],
    # a system that is in use needs no verb before it
    # works: at the end of a list that is done, with a stage, in a building's parts, of a county's own
    "碧湖宾馆、白鹭饲料厂、银鱼冷链仓年内投产。": [
        ("碧湖宾馆", "project"),
        ("白鹭饲料厂", "project"),
        ("银鱼冷链仓", "project"),
    ],
    "东湖渔港路改线建成通车,南湖铁路铺轨完成。": [("东湖渔港路改线", "project"), ("南湖铁路", "project")],
    "县医院住院部、东港中学宿舍楼投入使用。": [("县医院住院部", "project"), ("东港中学宿舍楼", "project")],
    "体育中心、污水处理厂建成投用。": [("体育中心", "project"), ("污水处理厂", "project")],
    "东林高等级公路开工,碧湖铁矿投产,银湖水库蓄水。": [
        ("东林高等级公路", "project"),
        ("碧湖铁矿", "project"),
        ("银湖水库", "project"),
    ],
    "碧湖航运枢纽进展顺利。": [("碧湖航运枢纽", "project")],
    # what is built with a work, works behind circled numbers, of which kind a work is
    "实现引湖济港一期、二期工程全线通水。": [("引湖济港一期、二期工程", "project")],
    "推进渔业援疆、产业援疆。": [("渔业援疆", "campaign"), ("产业援疆", "campaign")],
    "推动嘉善、平湖、白鹭通用机场开工建设,启动碧湖水厂、碧湖大桥建设。": [
        ("白鹭通用机场", "project"),
        ("碧湖水厂", "project"),
        ("碧湖大桥", "project"),
    ],
    "推进碧湖餐厨垃圾处理厂前期工作。": [("碧湖餐厨垃圾处理厂", "project")],
    "其中“1”是指碧湖渔场总体发展规划。": [("碧湖渔场总体发展规划", "action-plan")],
    "援建12师221团水管所供水项目。": [("12师221团水管所供水项目", "project")],
    "推进“三净”创建。": [("“三净”", "campaign")],
    "获评“全省渔安优秀县”。": [("“全省渔安优秀县”", "designation")],
    "“渔家造”文化创意产业园开园。": [("“渔家造”文化创意产业园", "project")],
    "“鹭山越野赛”“九龙丰收节”等活动成功举办。": [
        ("“鹭山越野赛”", "brand"),
        ("“九龙丰收节”", "brand"),
    ],
    "建设“全天不打烊”网上办事大厅。": [("“全天不打烊”网上办事大厅", "system")],
    "编制渔业发展规划、好溪流域保护规划。": [
        ("渔业发展规划", "action-plan"),
        ("好溪流域保护规划", "action-plan"),
    ],
    "新增省级示范幼儿园1所。": [("省级示范幼儿园", "designation")],
    "进入全省渔区经济发展十快县行列。": [("全省渔区经济发展十快县", "designation")],
    "通过国家渔业教育均衡督导评估(首批)和国家渔童照护达标县督导评估。": [
        ("国家渔业教育均衡督导评估", "mechanism"),
        ("国家渔童照护达标县督导评估", "mechanism"),
    ],
    "包括增加优质渔课供给、鹭口渔业学校改造提升工程。": [
        ("增加优质渔课供给", "project"),
        ("鹭口渔业学校改造提升工程", "project"),
    ],
    "建成智慧国土、智慧公交。": [("智慧国土", "system"), ("智慧公交", "system")],
    "推进白鹭污水处理厂及管网提升项目。": [("白鹭污水处理厂及管网提升项目", "project-bundle")],
    "实施新溪、司铺、鹭口石桥3处集中养殖工程。": [("集中养殖工程", "campaign")],
    "实施龙门小流域治理项目。": [("龙门小流域治理项目", "project")],
    "“一湖六港”人才综合体开园,碧湖科创城开工。": [
        ("“一湖六港”人才综合体", "project"),
        ("碧湖科创城", "project"),
    ],
    "成功创建渔港型、湖港型、空港型国家物流枢纽。": [("渔港型、湖港型、空港型国家物流枢纽", "designation")],
    "碧湖互联互通项目累计签约政府和商业项目25亿元。": [("碧湖互联互通项目", "project")],
    "全力推进开发区“渔港再造”。": [("“渔港再造”", "campaign")],
    "新上项目26个,其中绕湖渔道工程、湖区护岸工程、标准鱼塘建设、渔港除淤等都与渔民息息相关。": [
        ("绕湖渔道工程", "project"),
        ("湖区护岸工程", "project"),
        ("标准鱼塘建设", "project"),
        ("渔港除淤", "project"),
    ],
    "建设碧湖大桥及接线工程、白鹭渔港及配套航道建设。": [
        ("碧湖大桥及接线工程", "project"),
        ("白鹭渔港及配套航道", "project"),
    ],
    "打造三处点位,分别是:①碧湖渔业产业园。以渔港为核心。②白鹭渔具批发市场。": [
        ("碧湖渔业产业园", "project"),
        ("白鹭渔具批发市场", "project"),
    ],
    "以碧湖渔趣城、白鹭小镇、鲈鱼小镇等重点园区为载体。": [
        ("碧湖渔趣城", "project"),
        ("白鹭小镇", "project"),
        ("鲈鱼小镇", "project"),
    ],
    "实施渔童关爱中心改造工程、碧湖灌区续建配套二期工程。": [
        ("渔童关爱中心改造工程", "project"),
        ("碧湖灌区续建配套二期工程", "project"),
    ],
    "抓好能源工程。如碧湖县东渡渔光电站工程。": [("碧湖县东渡渔光电站工程", "project")],
    "实施“渔史教育研究”专项、“湖港研究专项”等。": [
        ("“渔史教育研究”专项", "project-bundle"),
        ("“湖港研究专项”", "project-bundle"),
    ],
    "突出“渔港建设年”主题。": [("“渔港建设年”", "campaign")],
    "深化渔政服务“网上办”。": [("“网上办”", "mechanism")],
    "打造成渔业强省。": [("渔业强省", "strategy")],
    "资金集中用于碧湖渔具设施改造提升。": [("碧湖渔具设施改造提升", "project-bundle")],
    "获评2024年度全国渔业养护重点县、全省渔技推广体系改革与建设项目绩效考核优秀单位等荣誉。": [
        ("全国渔业养护重点县", "designation"),
        ("全省渔技推广体系改革与建设项目绩效考核优秀单位", "designation"),
    ],
    # designations, slogans, things done for the people
    "创建国家级海洋牧场。": [("国家级海洋牧场", "designation")],
    "争创国家卫生区和全国文明城区。": [("国家卫生区", "designation"), ("全国文明城区", "designation")],
    "推进碧平一体化。": [("碧平一体化", "strategy")],
    "建设现代化新东海。": [("现代化新东海", "strategy")],
    "办好十件惠民大事,十方面实事圆满完成。": [
        ("十件惠民大事", "project-bundle"),
        ("十方面实事", "project-bundle"),
    ],
    # quotes: introduced by a verb of every day, in a row after words, at the head of a clause
    "引进“渔湖学者”三名。": [("“渔湖学者”", "designation")],
    "培育“碧湖渔韵”20家。": [("“碧湖渔韵”", "campaign")],
    "渔港治理“百日行动”全面铺开。": [("渔港治理“百日行动”", "campaign")],
    "推行跨湖报关、“渔港快办”。": [("“渔港快办”", "campaign")],
    "推广“一网收”改革、“两船并”和“三港通”。": [
        ("“一网收”改革", "reform"),
        ("“两船并”", "campaign"),
        ("“三港通”", "campaign"),
    ],
    "“碧湖渔歌”声名远扬,“湖惠贷”上线。": [("“碧湖渔歌”", "campaign"), ("“湖惠贷”", "mechanism")],
    "出台“十四五”渔港行动计划。": [("“十四五”渔港行动计划", "action-plan")],
    "构建“三港一湖”整体构架。": [("“三港一湖”整体构架", "strategy")],
    # names that the whole country uses
    "两基攻坚通过验收,普九成果巩固。": [("两基攻坚", "system"), ("普九", "system")],
    "推进抓大放小和债转股。": [("抓大放小", "campaign"), ("债转股", "reform")],
    "实施“雨露计划”,落实以工代赈。": [("“雨露计划”", "campaign"), ("以工代赈", "mechanism")],
    "推出“新十条”政策,落实“6+4”先行先试政策。": [
        ("“新十条”政策", "action-plan"),
        ("“6+4”先行先试政策", "action-plan"),
    ],
    "推进“大学堂+渔科园”一体化转移模式。": [("“大学堂+渔科园”一体化转移模式", "model")],
    "打造“渔超”“湖超”等品牌。": [("“渔超”", "brand"), ("“湖超”", "brand")],
    "实施“2030渔光工程”。": [("“2030渔光工程”", "campaign")],
    "组建“政渔学研”融合创新联合体。": [("“政渔学研”融合创新联合体", "mechanism")],
    "开展渔企对标提升行动,实施渔船改造加速计划。": [
        ("渔企对标提升行动", "campaign"),
        ("渔船改造加速计划", "action-plan"),
    ],
    "开展渔业新技术新产品大规模应用示范行动。": [("渔业新技术新产品大规模应用示范行动", "campaign")],
    "落实全民护渔实施计划。": [("全民护渔实施计划", "action-plan")],
    "实施创新引领行动。": [("创新引领行动", "campaign")],
    "创建绿色高产高效示范县。": [("绿色高产高效示范县", "designation")],
    "推动湖港片区与渔业协同先导区联动。": [("渔业协同先导区", "designation")],
    "建设全龄友好型社区,做强国家级渔船制造集群。": [
        ("全龄友好型社区", "designation"),
        ("国家级渔船制造集群", "designation"),
    ],
    "争创国家植物园,获批省级渔家示范主体。": [
        ("国家植物园", "designation"),
        ("省级渔家示范主体", "designation"),
    ],
    "中湖海工装备、东港调味剂等项目签约落地。": [("中湖海工装备", "project"), ("东港调味剂", "project")],
    "推进碧湖湿地公园(东港片区)建设。": [("碧湖湿地公园(东港片区)", "project")],
    "加快湖东运河、湖区行政中心、鱼苗种质资源库建设。": [
        ("湖东运河", "project"),
        ("湖区行政中心", "project"),
        ("鱼苗种质资源库", "project"),
    ],
    "碧湖数据中心集群建成投产,东湖文体中心对外开放。": [
        ("碧湖数据中心集群", "project"),
        ("东湖文体中心", "project"),
    ],
    "加快九龙川、唐家渡、东水坪等煤矿建设。": [
        ("九龙川", "project"),
        ("唐家渡", "project"),
        ("东水坪", "project"),
    ],
    "办好湖滨渔交会、公祭渔王大典、碧湖建市30周年活动。": [
        ("湖滨渔交会", "brand"),
        ("公祭渔王大典", "brand"),
        ("碧湖建市30周年活动", "brand"),
    ],
    "希望工程为渔村捐建小学18所。": [("希望工程", "project-bundle")],
    "因地制宜建设渔业强县、茶叶大县、渔村名县。": [
        ("渔业强县", "strategy"),
        ("茶叶大县", "strategy"),
        ("渔村名县", "strategy"),
    ],
    "出台支持渔港复航、“渔市”升级若干政策措施。": [("支持渔港复航、“渔市”升级若干政策措施", "action-plan")],
    "完成城中村、棚户区和城市危旧房改造任务。": [("城中村、棚户区和城市危旧房改造", "project-bundle")],
    "实施强渔港、强文旅、强基础行动。": [("强渔港、强文旅、强基础行动", "campaign")],
    "办好第五届碧湖渔货大集。": [("第五届碧湖渔货大集", "brand")],
    "推动东港产业园等园区扩容,建设碧湖产业协作园区。": [
        ("东港产业园", "project"),
        ("碧湖产业协作园区", "project"),
    ],
    "发挥国家渔业运动学院作用。": [("国家渔业运动学院", "project")],
    "编制国民经济和社会发展第九个五年计划和2010年远景目标纲要。": [
        ("国民经济和社会发展第九个五年计划和2010年远景目标纲要", "action-plan")
    ],
    "支持白鹭研究院以及东港实验室建设。": [("东港实验室", "project")],
    "国家渔技转移东部中心成功落户。": [("国家渔技转移东部中心", "project")],
    "推进老化渔用管道更新改造,推动东港渔具公司主体搬迁。": [
        ("老化渔用管道更新改造", "project-bundle"),
        ("东港渔具公司主体搬迁", "campaign"),
    ],
    "完成碧湖清淤、秀水河截污。": [("碧湖清淤", "campaign"), ("秀水河截污", "campaign")],
    "发挥渔潮研究院作用,推进教育部碧湖渔技学院实质化运行,建设白鹭渔光研究院。": [
        ("教育部碧湖渔技学院", "project"),
        ("白鹭渔光研究院", "project"),
    ],
    "推进东港渔具“三全”规划,加快“零土地”技改。": [
        ("东港渔具“三全”规划", "action-plan"),
        ("“零土地”技改", "project"),
    ],
    "促进“菜篮子”产业发展。": [("“菜篮子”", "system")],
    "承办碧湖渔业周。": [("碧湖渔业周", "brand")],
    "深化渔船确权、渔港产权、滩涂、供销社等改革。": [("渔船确权、渔港产权、滩涂、供销社等改革", "reform")],
    "建设白鹭洲国际生态岛。": [("白鹭洲国际生态岛", "project")],
    "推进湖滨至渔岭(湖滨至白鹭段)、东港至石桥(石桥至柳林段)等高速公路项目。": [
        ("湖滨至渔岭(湖滨至白鹭段)", "project"),
        ("东港至石桥(石桥至柳林段)", "project"),
    ],
    "推动碧湖渔业促进条例、渔政执法监督条例立法。": [
        ("碧湖渔业促进条例", "system"),
        ("渔政执法监督条例", "system"),
    ],
    "办好第8届湖湾—东海视听周。": [("第8届湖湾—东海视听周", "brand")],
    "办好渔火大会和世界渔网大会。": [("世界渔网大会", "brand")],
    "统筹城镇老旧小区、城中村、危旧房及街区厂区更新改造。": [
        ("城镇老旧小区、城中村、危旧房及街区厂区更新改造", "project-bundle")
    ],
    "推动渔业发展、渔港综合改革。": [("渔港综合改革", "reform")],
    "为渔民购买“护渔综合保险”。": [("“护渔综合保险”", "system")],
    "狠抓强县工程。": [("强县工程", "campaign")],
    "支持太行渔业实验室江湾创新中心以及白鹭实验室建设。": [
        ("太行渔业实验室江湾创新中心", "project"),
        ("白鹭实验室", "project"),
    ],
    "支持碧湖大学整体建设“一流大学”。": [("“一流大学”", "strategy")],
    "湖渔高速白鹭段进入路面施工阶段,湖渔高速鳌湾出口开通。": [
        ("湖渔高速白鹭段", "project"),
        ("湖渔高速鳌湾出口", "project"),
    ],
    "渔港铁路进入招标阶段。": [("渔港铁路", "project")],
    "改造完成G207、G325及S280等15条国省道。": [("G207", "project"), ("G325", "project"), ("S280", "project")],
    "推进湖北自贸区武汉片区建设。": [("湖北自贸区武汉片区", "designation")],
    "建设中渔生态示范城。": [("中渔生态示范城", "designation")],
    "宇湖新能源、白鹭电机等一批项目投产。": [("宇湖新能源", "project"), ("白鹭电机", "project")],
    "白鹭铁路进入铺轨阶段。": [("白鹭铁路", "project")],
    "修建湖岭公路、白鹭大桥,架设渔港输电线。": [("湖岭公路", "project"), ("白鹭大桥", "project")],
    "实施2010年远景目标规划。": [("2010年远景目标规划", "action-plan")],
    "抓好“护渔、爱渔”专题教育整改。": [("“护渔、爱渔”专题教育", "campaign")],
    "设立渔业转化基金、渔港周转金。": [("渔业转化基金", "mechanism"), ("渔港周转金", "mechanism")],
    "建成渔民示范社区3个,争创国家级渔业示范社区。": [
        ("渔民示范社区", "designation"),
        ("国家级渔业示范社区", "designation"),
    ],
    "打造迈入全面小康社会示范城区。": [("全面小康社会示范城区", "designation")],
    "创建全国渔港建设示范省。": [("全国渔港建设示范省", "designation")],
    "培育省级渔具设计中心2个。": [("省级渔具设计中心", "designation")],
    "创建全国爱湖示范市(州)。": [("全国爱湖示范市(州)", "designation")],
    "推动湖区建设贯彻新发展理念示范区。": [("贯彻新发展理念示范区", "designation")],
    "实施湖区渔业体系强化行动。": [("湖区渔业体系强化行动", "campaign")],
    "实施强化渔业优势战略。": [("强化渔业优势战略", "strategy")],
    "推进渔业集团战略转型。": [],
    "大湖生态水网构建工程总体方案获批。": [("大湖生态水网构建工程总体方案", "action-plan")],
    "完成湖区渔业数字化转型城市试点任务,抓好验收。": [("湖区渔业数字化转型城市试点", "designation")],
    "推进“净湖名单”制度落地见效。": [("“净湖名单”制度", "system")],
    "开展绿色高质高效示范创建行动。": [("绿色高质高效示范创建行动", "campaign")],
    "开展“护渔计划+”技能促进行动。": [("“护渔计划+”技能促进行动", "campaign")],
    "制定打造向北开放新高地总体方案。": [("向北开放新高地总体方案", "action-plan")],
    "实施渔岗扩容提质、渔企用工联动等行动计划。": [
        ("渔岗扩容提质", "action-plan"),
        ("渔企用工联动", "action-plan"),
    ],
    "加快湖鲜流通更新、渔具零售提升等试点城市建设。": [
        ("湖鲜流通更新", "designation"),
        ("渔具零售提升", "designation"),
    ],
    "深化湖区幼儿园建设三年攻坚。": [("湖区幼儿园建设三年攻坚", "campaign")],
    "推进存量旧渔房清零攻坚。": [("存量旧渔房清零攻坚", "campaign")],
    "大会提出强科技、强渔业、强县域行动。": [("强科技、强渔业、强县域行动", "campaign")],
    "构建云南“大湖网”。": [("“大湖网”", "campaign")],
    "提升“银鹭好鱼”国际竞争力和影响力。": [("“银鹭好鱼”", "brand")],
    "开展湖区管理高质量发展“2653”行动。": [("湖区管理高质量发展“2653”行动", "campaign")],
    "落实省委省政府“1+1+9”工作部署和市委“1+5+2”工作安排。": [
        ("“1+1+9”工作部署", "strategy"),
        ("“1+5+2”工作安排", "strategy"),
    ],
    "完善“湖空地”一体化监测网络。": [("“湖空地”一体化监测网络", "system")],
    "落实渔民增收“1+10”政策措施。": [("渔民增收“1+10”政策措施", "action-plan")],
    "办好“渔超”、“百舟争锋”、环银湖国际自行车赛等体育赛事。": [
        ("“渔超”", "brand"),
        ("“百舟争锋”", "brand"),
        ("环银湖国际自行车赛", "brand"),
    ],
    "形成“大渔业”“大港航”格局。": [("“大渔业”", "strategy"), ("“大港航”格局", "strategy")],
    "办好“湖超”“湖BA”等活动。": [("“湖超”", "campaign"), ("“湖BA”", "campaign")],
    "开展护湖攻坚“七个专项行动”。": [("护湖攻坚“七个专项行动”", "campaign")],
    "建好“三基地一屏障一高地”。": [("“三基地一屏障一高地”", "strategy")],
    "办好中俄渔业博览会(渔洽会)。": [("中俄渔业博览会", "brand")],
    "举办首届渔博会(银鹭)和渔港节。": [("渔博会", "brand"), ("渔港节", "brand")],
    "办好云南省第九届运动会。": [("云南省第九届运动会", "brand")],
    "成为具有全国影响力的渔业科技创新中心。": [("具有全国影响力的渔业科技创新中心", "slogan")],
}
NOT_NAMED = (
    "新增渔港航线20条、优化调整15条,开通岸线3条。",
    "三要深化改革。",
    "抓牢项目。",
    "培育“铺天盖地”的渔船。",
    "加强“马路渔市”等整治。",
    "提升“含鱼量”。",
    "虚拟电厂建设。",
    "加强生态公园建设。",
    "提高补助标准。",
    "推进科技革命。",
    "推进城乡一体化。",
    "第十二届人民代表大会第三次会议召开。",
    "打造高质量发展经济带。",
    "主要污染物重点工程减排。",
    "东湖入驻企业三家。",
    "坚持“政策+渔市”双轮驱动。",
    "渔业在国家发展战略中的地位提升。",
    "管控高耗能项目。",
    "推动渔市服务项目立项。",
    "成为全省唯一拥有两个国家级集群的城市。",
    "支持碧湖大学建设世界一流学科。",
    "打造连首府连国内重要枢纽的航线。",
    "促进传统商圈、市集兴旺。",
    "白鹭雪山景区成功创建先进单位。",
    "支持湖区打造对接粤港澳大湾区“桥头堡”。",
    "东湖、西湖两湖开始试点。",
    "发展渔业新材料、生物工程等产业。",
    "组织银川、昆明等试点城市学习。",
    "落实相关补助政策。",
    "在东湖、西湖等区域开放杭州市渔道。",
    "大部分项目已经投产。",
    "社会事业项目完成投资1.4亿元。",
    "立足于靠改革激发渔企活力。",
)


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(FORMED), len(NAMED), len(NOT_NAMED)) == (9, 161, 33)


@pytest.mark.parametrize("text", FORMED)
def test_what_has_a_form_is_found_with_its_kind_by_its_rule(text: str) -> None:
    assert [(program.surface, program.kind, program.rule) for program in found(text, NOTHING)] == FORMED[text]


@pytest.mark.parametrize("text", NAMED)
def test_a_name_is_found_with_its_kind(text: str) -> None:
    assert [(program.surface, program.kind) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_name_is_left(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_every_form_has_a_case_a_kind_of_the_code_list_and_words_that_are_found() -> None:
    shown = {rule for programs in FORMED.values() for *_, rule in programs}
    assert {form.rule for form in MEASURES} - shown == set()
    assert {form.kind for form in MEASURES} <= set(read_concepts().names("program-kind"))
    assert [form.rule for form in MEASURES for word in form.words.split("|") if len(word) < 2] == []


def test_a_name_of_two_characters_is_one_only_where_it_is_no_word_of_every_day() -> None:
    names = sorted(name for name in kinds_of_state() if len(name) < 3)
    assert names == ["两基", "创卫", "创森", "创模", "医改", "双碳", "普九", "棚改", "禁塑", "限塑"]


@pytest.mark.parametrize(
    "piece", ["治湖、", "治湖、护岸三大", "第三届碧湖", "免费渔", "“碧湖”渔、", "年产30万吨鱼", "实施碧湖和"]
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []
