"""Programs cut where their names begin and end: titles of a list, what is held, quotes and their class."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

NAMED: dict[str, list[tuple[str, str]]] = {
    # titles that are granted: the last of a list without its level, the batch before it, firms on trial
    "列入全国渔业康养基地、国家湖鱼示范区、护渔机构体制创新试点县。": [
        ("全国渔业康养基地", "designation"),
        ("国家湖鱼示范区", "designation"),
        ("护渔机构体制创新试点县", "designation"),
    ],
    "东港渔厂入选首批国家级渔业工厂培育名单。": [("国家级渔业工厂培育名单", "designation")],
    "新增省级渔业试点示范企业3家、国家级湖鱼保鲜试点企业2家。": [
        ("省级渔业试点示范企业", "designation"),
        ("国家级湖鱼保鲜试点企业", "designation"),
    ],
    "碧湖在国家渔业转型示范区考核中领先。": [("国家渔业转型示范区", "designation")],
    # what is grasped, moved or the first of its kind stands before a name
    "牢牢把握首届湖滨渔业博览会、海港开放等机遇。": [("湖滨渔业博览会", "brand")],
    "动工建设东港渔业物流园。": [("东港渔业物流园", "project")],
    "设立首只渔业振兴基金。": [("渔业振兴基金", "mechanism")],
    "实施渔业集成授权改革。": [("渔业集成授权改革", "reform")],
    "打造渔民面对面议事制度。": [("渔民面对面议事制度", "system")],
    "打造高水平的渔业文化高地。": [("渔业文化高地", "slogan")],
    "东港渔光等多个百亿级项目落地建设。": [("东港渔光", "project")],
    "重点升级改造东港人民医院,升压改造碧湖变电站。": [
        ("东港人民医院", "project"),
        ("碧湖变电站", "project"),
    ],
    # quotes: their class after them, verbs of making before them, counted tasks and measures
    "推进“两渔”融合,营造“渔家乐园”。": [("“两渔”融合", "strategy"), ("“渔家乐园”", "campaign")],
    "打造全国首个“湖上渔火季”。": [("“湖上渔火季”", "campaign")],
    "做好“四篇文章”。": [("“四篇文章”", "strategy")],
    "出台护渔兴港“十二项举措”。": [("护渔兴港“十二项举措”", "action-plan")],
    "组建“1+N”渔业联盟体。": [("“1+N”渔业联盟体", "mechanism")],
    "打造现代化“湖上名市”。": [("“湖上名市”", "strategy")],
    "构建“渔港联动”治理模式。": [("“渔港联动”治理模式", "model")],
    "“湖中鲜”物流项目落户东港开发区。": [("“湖中鲜”物流项目", "project")],
    "建设“湖上”渔业功能区。": [("“湖上”渔业功能区", "project")],
    "打造“宜居、宜渔、宜游”超大城市样板。": [("“宜居、宜渔、宜游”", "slogan")],
    "获批全国“渔民生活圈”试点城市。": [("全国“渔民生活圈”试点城市", "designation")],
    "争创国家渔业县城、省级园林县城“三城联创”。": [
        ("国家渔业县城", "designation"),
        ("省级园林县城", "designation"),
        ("“三城联创”", "campaign"),
    ],
    "开展“护渔、兴港、优环境”学教活动。": [("“护渔、兴港、优环境”学教活动", "campaign")],
    "依托“渔家门口”就业服务站。": [("“渔家门口”就业服务站", "project")],
    "实施“一江一湖四水”系统联治。": [("“一江一湖四水”", "mechanism")],
    "打造“碧湖科创中心”。": [("“碧湖科创中心”", "project")],
    "建好碧湖山实验室、东港实验室“四大实验室”。": [
        ("碧湖山实验室", "project"),
        ("东港实验室", "project"),
        ("“四大实验室”", "designation"),
    ],
    "碧湖科创大走廊建设提速。": [("碧湖科创大走廊", "strategy")],
    "强化“四大功能”。": [("“四大功能”", "strategy")],
    "兑现“种养渔”奖补资金。": [("“种养渔”奖补资金", "mechanism")],
    "推动“一港两渔”产业全覆盖。": [("“一港两渔”产业", "strategy")],
    "加快建设“大湖美港”现代化都市。": [("“大湖美港”现代化都市", "slogan")],
    "对接渔港“五个中心”核心服务功能。": [("“五个中心”", "strategy")],
    # what is drawn up for so much, rebuilt in so many places, called in again
    "编制完成总投资11.5亿元的全域护渔三年规划。": [("全域护渔三年规划", "action-plan")],
    "改造危房1857户,新改造老旧小区38个。": [
        ("改造危房", "project-bundle"),
        ("改造老旧小区", "project-bundle"),
    ],
    "渔户信贷风险补偿基金增至6760万元。": [("渔户信贷风险补偿基金", "mechanism")],
    "全面开展渔户拖欠贷款清收工作。": [("渔户拖欠贷款清收", "campaign")],
    # brackets within a name, titles after 和 and a place
    "完成村(社区)渔船改革和村(居)民船队改革。": [
        ("村(社区)渔船改革", "reform"),
        ("村(居)民船队改革", "reform"),
    ],
    "建设国家渔业实验室和武汉国家渔业创新中心。": [
        ("国家渔业实验室", "designation"),
        ("国家渔业创新中心", "designation"),
    ],
    # lists: what is carried out, each on its own; what includes others is no part of a name
    "实施湖水安全保障、湖岸秩序维护、湖区执法监管等行动。": [
        ("湖水安全保障", "campaign"),
        ("湖岸秩序维护", "campaign"),
        ("湖区执法监管", "campaign"),
    ],
    "重点项目主要包括东港渔光工程。": [("东港渔光工程", "project")],
    "引进中国渔业研究院东港分院等国家级研发机构。": [("国家级研发机构", "designation")],
    # forms: counted platforms, opinions, numbers after a verb
    "四大发展平台有效构筑。": [("四大发展平台", "project-bundle")],
    "制定国有渔场管理实施意见。": [("国有渔场管理实施意见", "action-plan")],
    "出台湖上文创产业政策包。": [("湖上文创产业政策包", "action-plan")],
    "开展三清两查。": [("三清两查", "mechanism")],
    # what was done to a work, before whom it was set, what a list of routes or lanes ends in
    "完成渔市批发市场扩建和经十路东段拓宽改造。": [
        ("渔市批发市场扩建", "project"),
        ("经十路东段拓宽改造", "project"),
    ],
    "湖滨水电站四台机组全部投产发电。": [("湖滨水电站四台机组", "project")],
    "向各镇下达“一湖一策”方案。": [("“一湖一策”方案", "action-plan")],
    "湖滨职业学院新校区项目取得项目建议书批复。": [("湖滨职业学院新校区项目", "project")],
    "从第一个五年计划到第十个五年计划,变化很大。": [("第一个五年计划", "action-plan")],
    "提质改造渔湖公路G318线。": [("渔湖公路G318线", "project")],
    "普速铁路:建设湖滨铁路。": [("湖滨铁路", "project")],
    "加快渔湖线、鹭广、鹭港北等一批重点铁路建设。": [
        ("渔湖线", "project"),
        ("鹭广", "project"),
        ("鹭港北", "project"),
    ],
    "鹭湖、鹭平等高速稳步推进。": [("鹭湖", "project"), ("鹭平", "project")],
    "民航方面推进鹭口机场东扩,建设渔口新港。": [("鹭口机场东扩", "project"), ("渔口新港", "project")],
    "打造渔湖大道生态旅游带和鹭河全域旅游走廊。": [
        ("渔湖大道生态旅游带", "strategy"),
        ("鹭河全域旅游走廊", "strategy"),
    ],
    "十大产业项目中,东岸渔业欢乐世界建设已完成投资0.97亿元。": [
        ("十大产业项目", "project-bundle"),
        ("东岸渔业欢乐世界", "project"),
    ],
    "开展送戏进万村、戏曲进校园等活动。": [("送戏进万村", "campaign"), ("戏曲进校园", "campaign")],
    "编制《鹭市轨道线网规划(修编)》。": [("《鹭市轨道线网规划(修编)》", "action-plan")],
    "筹建3家“渔火驿站”“渔火窗口”。": [("“渔火驿站”", "campaign"), ("“渔火窗口”", "system")],
    "做好“渔湖党日”和“渔湖实践”活动的宣传。": [("“渔湖党日”", "campaign"), ("“渔湖实践”活动", "campaign")],
    "第二水源工程、鹭岛与鸥岛联网工程竣工。": [
        ("第二水源工程", "project"),
        ("鹭岛与鸥岛联网工程", "project"),
    ],
    "实施渔产品质量安全保障工程。": [("渔产品质量安全保障工程", "campaign")],
    # a row of quotes, the year of a theme, what was held, where a way of doing things was developed
    "城镇社区“四长联防”、湖区村落“山湾联防”“十户联防”被推广。": [
        ("“四长联防”", "mechanism"),
        ("“山湾联防”", "mechanism"),
        ("“十户联防”", "mechanism"),
    ],
    "以“渔湖创建”“渔湖实践”“渔家庭院”为抓手。": [
        ("“渔湖创建”", "campaign"),
        ("“渔湖实践”", "campaign"),
        ("“渔家庭院”", "campaign"),
    ],
    "以“渔村饮水提标”“幸福湖湾”两大攻坚战为抓手。": [
        ("“渔村饮水提标”", "campaign"),
        ("“幸福湖湾”", "campaign"),
        ("两大攻坚战", "campaign"),
    ],
    "开展“邀您来撒网”、“渔歌对唱”等丰富多彩的志愿服务活动。": [
        ("“邀您来撒网”", "campaign"),
        ("“渔歌对唱”", "campaign"),
    ],
    "突出主体引育突破年、渔业推进攻坚年“两个年”活动。": [
        ("主体引育突破年", "campaign"),
        ("渔业推进攻坚年", "campaign"),
        ("“两个年”活动", "campaign"),
    ],
    "荷花节和龙舟赛成功举办。": [("荷花节", "brand"), ("龙舟赛", "brand")],
    "坚持发展湖上“渔桥经验”。": [("“渔桥经验”", "model")],
    "鹭石至南滩快速通道完工。": [("鹭石至南滩快速通道", "project")],
    "东部渔侨城、大梅湾游艇会等一批高端旅游设施建成运营。": [
        ("东部渔侨城", "project"),
        ("大梅湾游艇会", "project"),
    ],
    "小南湖游园建设,龙嘴排涝站、渔产品加工园开工。": [
        ("小南湖游园", "project"),
        ("龙嘴排涝站", "project"),
        ("渔产品加工园", "project"),
    ],
    "荣获省2021年度乡村全面振兴战略考核第一。": [("乡村全面振兴战略", "strategy")],
    "全力争创渔俗改革试点,开展渔船改革试点。": [("渔俗改革试点", "designation"), ("渔船改革试点", "reform")],
    "加快鹭椿巷改造、通湖桥拼宽改造、渔民广场提升改造。": [
        ("鹭椿巷改造", "project"),
        ("通湖桥拼宽改造", "project"),
        ("渔民广场提升改造", "project"),
    ],
    # people who are honoured, a year's motto, a quoted name behind another, what is seized
    "培育“感动渔湖十大人物”“渔湖好人”,用好“好人长廊”。": [
        ("“感动渔湖十大人物”", "designation"),
        ("“渔湖好人”", "designation"),
        ("“好人长廊”", "project"),
    ],
    "推进“2024消费促进年”和“2030湖鲜节”。": [("“2024消费促进年”", "campaign"), ("“2030湖鲜节”", "brand")],
    "开展“梦想渔堂”、文化渔业卫生“三下湖”活动。": [
        ("“梦想渔堂”", "campaign"),
        ("文化渔业卫生“三下湖”活动", "campaign"),
    ],
    "推动“两先区”建设和“绿色湖湾”重点项目。": [
        ("“两先区”", "strategy"),
        ("“绿色湖湾”重点项目", "project-bundle"),
    ],
    "启动六期工程建设,推进卫生县城创建。": [("六期工程", "project"), ("卫生县城", "designation")],
    # works each behind a semicolon, brands each of another office, matches and festivals of a list
    "新开工的重点工程分别是:渔石至鹭山客运专线;鹭江云滩水电站;渔江口水利枢纽。": [
        ("渔石至鹭山客运专线", "project"),
        ("鹭江云滩水电站", "project"),
        ("渔江口水利枢纽", "project"),
    ],
    "区渔业局“湖医红”、岳湖街道“渔员换岗”、区法院“奉湖法”等8个优秀书记项目和党建品牌亮相。": [
        ("“湖医红”", "brand"),
        ("“渔员换岗”", "brand"),
        ("“奉湖法”", "brand"),
    ],
    "举办荷花节、槐花节以及百里赏花节。": [("荷花节", "brand"), ("槐花节", "brand"), ("百里赏花节", "brand")],
    "举办2030年湖湾篮球对抗赛。": [("湖湾篮球对抗赛", "brand")],
    "投入资金9492万元建设鹭港污水处理一期工程。": [("鹭港污水处理一期工程", "project")],
    "打好渔港整治收官战。": [("渔港整治收官战", "campaign")],
    "开展非法采鱼治理、三级书记遍访、千名干部下基层等专项行动。": [
        ("非法采鱼治理", "campaign"),
        ("三级书记遍访", "campaign"),
        ("千名干部下基层", "campaign"),
    ],
    # how much is paid for what is built; what a list of firms is; a list item that is a name of its own
    "投资3.2亿元建成东港渔业码头二期。": [("东港渔业码头二期", "project")],
    "推进农村饮水安全、渔区旧村改造、农村危房改造等民生工程。": [
        ("农村饮水安全", "project-bundle"),
        ("渔区旧村改造", "project-bundle"),
        ("农村危房改造", "campaign"),
        ("民生工程", "project-bundle"),
    ],
    # verbs that a name holds before its head; joints before what is whole; a number before a class
    "实施宽带普及提速工程、断头路打通工程。": [
        ("宽带普及提速工程", "campaign"),
        ("断头路打通工程", "project"),
    ],
    "健全渔情预警系统、渔船救治系统和指挥系统。": [("渔情预警系统", "system"), ("渔船救治系统", "system")],
    "实施薄弱渔校改造计划和特殊渔校建设工程。": [
        ("薄弱渔校改造计划", "action-plan"),
        ("特殊渔校建设工程", "project"),
    ],
    "举办环湖自行车赛和第三届渔民运动会。": [("环湖自行车赛", "brand"), ("第三届渔民运动会", "brand")],
    "东湖泵站、碧湖泵站等3个渔业水利项目开工。": [("东湖泵站", "project"), ("碧湖泵站", "project")],
    # fields before a listed name; heads of fields; checks
    "打好大气污染防治攻坚战。": [("大气污染防治攻坚战", "campaign")],
    "打好大气、水、土壤污染防治攻坚战。": [("大气、水、土壤污染防治攻坚战", "campaign")],
    "推进城乡环境综合治理。": [("城乡环境综合治理", "campaign")],
    "开展渔船安全大检查、减负执法大检查。": [("渔船安全大检查", "campaign"), ("减负执法大检查", "campaign")],
    "健全渔业服务质量评价机制。": [("渔业服务质量评价机制", "mechanism")],
    "坚持实施城市化发展战略。": [("城市化发展战略", "strategy")],
    "建立目标实现制、渔船巡查制、跟踪服务制。": [
        ("目标实现制", "system"),
        ("渔船巡查制", "system"),
        ("跟踪服务制", "system"),
    ],
    # works: parks of a total, lines by their ring, units, capacities, what is said of them
    "渔具产业园、数字经济产业园、碧湖产业园三大园区加快建设。": [
        ("渔具产业园", "project"),
        ("数字经济产业园", "project"),
        ("碧湖产业园", "project"),
    ],
    "实施北二环东延、江渔路城区段。": [("北二环东延", "project"), ("江渔路城区段", "project")],
    "推进渔能电厂2×60万千瓦机组等项目。": [("渔能电厂2×60万千瓦机组", "project")],
    "建设东港·鹭鸣渔港智能冷库。": [("东港·鹭鸣渔港智能冷库", "project")],
    "东港医院新院区选址,碧湖大桥接近尾声。": [("东港医院新院区", "project"), ("碧湖大桥", "project")],
    "完成380间村卫生站规范化建设。": [("村卫生站规范化建设", "campaign")],
    "继渔港路北延(东港路—碧湖路)通车后。": [("渔港路北延(东港路—碧湖路)", "project")],
    "敦促鹭口农贸市场建成和水产市场增容。": [("鹭口农贸市场", "project"), ("水产市场增容", "project")],
    "建设东港渔业物流中心和碧湖园区二期。": [("东港渔业物流中心", "project"), ("碧湖园区二期", "project")],
    "重点项目碧湖大桥改造完工。": [("碧湖大桥改造", "project")],
    "多渠道促进渔家风情街区建设。": [("渔家风情街区", "project")],
    "民营企业500强东渔渔具项目正式签约。": [("东渔渔具项目", "project")],
    "加快纵二路(北段)工程。": [("纵二路(北段)工程", "project")],
    "拟上马年产3000台渔机生产线。": [("年产3000台渔机生产线", "project")],
    "用好政府和社会资本合作(PPP)模式。": [("政府和社会资本合作(PPP)模式", "model")],
    # titles: on trial, of a street; the quotes go on or end
    "建设国家低碳渔业城市试点。": [("国家低碳渔业城市试点", "designation")],
    "被评为全国和谐示范街道。": [("全国和谐示范街道", "designation")],
    "新增省示范卫生院2所、省级义务教育标准化学校3所。": [
        ("省示范卫生院", "designation"),
        ("省级义务教育标准化学校", "designation"),
    ],
    "实施“品质渔港”三年行动。": [("“品质渔港”三年行动", "campaign")],
    "推进“中国渔业之乡”品牌战略。": [("“中国渔业之乡”品牌战略", "strategy")],
    "实现“三个翻番”目标。": [("“三个翻番”目标", "strategy")],
    "锚定“渔满园”三年攻坚行动目标。": [("“渔满园”三年攻坚行动", "campaign")],
    "壮大“5+3”现代产业。": [("“5+3”现代产业", "strategy")],
    "建设城区路网“三横五纵”。": [("城区路网“三横五纵”", "strategy")],
    "构建“一心引领、两带支撑”的渔区发展新格局。": [("“一心引领、两带支撑”", "strategy")],
    "开展文化下乡活动。": [("文化下乡活动", "campaign")],
    # what is built and made green, joints after it; what is drawn in; sums behind the last of a list
    "实施渔卫室建设和县疾控中心项目。": [("县疾控中心项目", "project")],
    "招商引资引进东渔水泥、鹭口陶瓷等亿元以上项目6个。": [("东渔水泥", "project"), ("鹭口陶瓷", "project")],
    "推进渔区管理体制改革和渔业财政体制改革“三项改革”。": [
        ("渔区管理体制改革", "reform"),
        ("渔业财政体制改革", "reform"),
        ("“三项改革”", "reform"),
    ],
    "推进渔区国土综合整治、还建房建设“两大攻坚”。": [
        ("渔区国土综合整治", "campaign"),
        ("还建房建设", "campaign"),
        ("“两大攻坚”", "strategy"),
    ],
    "巩固“三北”防护林四期建设成果。": [("“三北”防护林四期", "campaign")],
    "推进渔业节点体系建设和城渔一体化示范工程。": [
        ("渔业节点体系", "system"),
        ("城渔一体化示范工程", "campaign"),
    ],
    # roads by their number, schools by theirs, lines and their stages
    "S206线改扩建、X045县道大修有序推进。": [("S206线改扩建", "project"), ("X045县道大修", "project")],
    "完成二中迁建、三小扩建。": [("二中迁建", "project"), ("三小扩建", "project")],
    "实施渔港公园提升等项目。": [("渔港公园提升", "project")],
    "完成渔妇幼保健院异地搬迁工程。": [("渔妇幼保健院异地搬迁工程", "project")],
    "建设渔港轨道5号线、机场快线。": [("5号线", "project"), ("机场快线", "project")],
    "长湖坝、猴子礁、两江口等大型水电站加快建设。": [
        ("长湖坝", "project"),
        ("猴子礁", "project"),
        ("两江口", "project"),
    ],
    "加快渔器基地二期、东湖光电T5、湖马G6二期等重大产业项目建设。": [
        ("渔器基地二期", "project"),
        ("东湖光电T5", "project"),
        ("湖马G6二期", "project"),
    ],
    # campaigns and papers of further words
    "开展渔病综合防治、渔船出海综合防治试点。": [
        ("渔病综合防治", "campaign"),
        ("渔船出海综合防治试点", "reform"),
    ],
    "落实村级渔运经费保障政策、渔船扣除政策。": [
        ("村级渔运经费保障政策", "system"),
        ("渔船扣除政策", "system"),
    ],
    "完善县乡村三级渔民服务网络。": [("县乡村三级渔民服务网络", "system")],
    "开展银企渔业对接活动。": [("银企渔业对接活动", "campaign")],
    "首发“越湖蓉欧”“中老渔马”班列。": [("“越湖蓉欧”", "brand"), ("“中老渔马”班列", "brand")],
    "完成渔权制度主体改革任务。": [("渔权制度主体改革", "reform")],
    "建设渔港公交都市,创建国家公交都市。": [("国家公交都市", "designation")],
    "推进创新、协调、绿色、开放、共享五大发展理念落地。": [
        ("创新、协调、绿色、开放、共享五大发展理念", "doctrine")
    ],
    "畅通长江黄金水道,推进大宗渔货公转铁、公转水。": [("公转铁", "campaign"), ("公转水", "campaign")],
    # what is no name
    "建成渔港绿道36公里、湖边步道12公里等工程。": [("渔港绿道", "project"), ("湖边步道", "project")],
    # what is known is no item of a longer name; what is counted within a title
    "部署渔业立法、行政审批制度改革。": [("行政审批制度改革", "reform")],
    "入围中国农民合作社500强。": [("中国农民合作社500强", "designation")],
    "建成市、镇、村三级公共渔业服务平台。": [("市、镇、村三级公共渔业服务平台", "system")],
    "实施创新兴渔、四化同步、共建共享三大发展战略。": [
        ("创新兴渔", "strategy"),
        ("四化同步", "strategy"),
        ("共建共享", "strategy"),
        ("三大发展战略", "strategy"),
    ],
    "实施大中型灌区续建改造工程。": [("大中型灌区续建改造工程", "project-bundle")],
    "设立渔港预制菜基金。": [("渔港预制菜基金", "mechanism")],
    # totals of projects, what they sum up between quotes, rows of a class
    "东渔钢管、鹭口重工、碧湖冷机三大渔具项目投产。": [
        ("东渔钢管、鹭口重工、碧湖冷机三大渔具项目", "project-bundle")
    ],
    "推进保障性渔房、城中村改造“三大工程”。": [("城中村改造", "project-bundle"), ("“三大工程”", "campaign")],
    "开展平安创建“六大提升行动”。": [("平安创建", "campaign"), ("“六大提升行动”", "campaign")],
    "打造“津渔精品”、“湖地葡萄”区域公用品牌。": [("“津渔精品”", "brand"), ("“湖地葡萄”", "brand")],
    "实施“科教兴渔”、“持续护渔”和“开放带动”三大战略。": [
        ("“科教兴渔”", "strategy"),
        ("“持续护渔”", "strategy"),
        ("“开放带动”三大战略", "strategy"),
    ],
    "推进渔房分配货币化、渔船保险制度。": [("渔船保险制度", "system")],
    # joints before the next of its kind; stages, capacities and regimes
    "承办全市渔业观摩会和第二届山货节。": [("第二届山货节", "brand")],
    "渔港第三小学、职教中心(二期)等项目建成使用。": [
        ("渔港第三小学", "project"),
        ("职教中心(二期)", "project"),
    ],
    "开工建设东渔电厂三期2×66万千瓦机组。": [("东渔电厂三期2×66万千瓦机组", "project")],
    "推进渔网电价改革试点和渔货交易市场。": [("渔网电价改革试点", "reform"), ("渔货交易市场", "project")],
    "落实渔能配额制和渔证交易制度。": [("渔能配额制", "system"), ("渔证交易制度", "system")],
    "公伯礁、紫湖铺等水利枢纽建设加快。": [("公伯礁", "project"), ("紫湖铺", "project")],
    "新建:葫芦湖、门克礁等大型现代化煤矿。": [("葫芦湖", "project"), ("门克礁", "project")],
    "建设文化和旅游强省。": [("文化和旅游强省", "strategy")],
    "完善渔区公共服务共享机制。": [("渔区公共服务共享机制", "mechanism")],
    # only fields
    # what a plan is for, a level that was set, what is said behind a head
    "编制乡村振兴规划、城渔规划。": [("乡村振兴规划", "action-plan"), ("城渔规划", "action-plan")],
    "新增省定示范镇2个。": [("省定示范镇", "designation")],
    "碧湖是全国渔业大县、全国生猪调出大县。": [
        ("全国渔业大县", "designation"),
        ("全国生猪调出大县", "designation"),
    ],
    "打造“渔湾—湖岸”风情小镇景区。": [("“渔湾—湖岸”风情小镇景区", "project")],
    "实行“四长”负责制保障环境。": [("“四长”负责制", "system")],
    "落实中部地区崛起重大战略。": [("中部地区崛起", "strategy")],
    "坚持稳中求进总基调。": [("稳中求进总基调", "doctrine")],
    "延伸境外渔业服务网络。": [("境外渔业服务网络", "system")],
}
"""Text → the mentions in it, each with its kind."""
NOT_NAMED = (
    "要把项目建设好。",
    "引进立县富民大项目。",
    "依托湖滨独特战略位势。",
    "放大渔业战略平台作用。",
    "做好“后半篇文章”。",
    "组建医共体总院。",
    "出台有关实施意见。",
    "完成渔港出让方案。",
    "落实“长牙齿”的护渔硬措施。",
    "打通“最先一公里”。",
    "新增到户项目9万个。",
    "完成7条通乡油路和26个渔村通村硬化路。",
    "新建村组公路100公里。",
    "以深层次改革畅通循环。",
    "解决渔民和行动不便人员的困难。",
    "全湖渔业投资计划增长9%,渔民收入增长计划与产值增长同步。",
    "东港共吸纳项目9个。",
    "渔港各单位就渔情向联席会议报告。",
    "兴建了一批增强发展后劲、惠及渔民的重大工程。",
    "全年申报到户产业项目38个,完成大修计划。",
    "记者从市项目办得知,进展顺利,认真总结经验。",
    "这是渔港建设中的一个重大战略问题。",
    "投入使用中小学3所、幼儿园2所。",
    "先后编制实施了十个五年计划。",
    "拟对渔区部分老旧、破损人行道实施改造工程。",
    "解决“出湖难”“出湖贵”问题,推进“提速”“增效”“降本”。",
    "抓住“黄金十年”重要战略机遇,开展主题宣传教育活动。",
    "获得市级荣誉称号和国家级光荣称号。",
    "渔轨公司实现铁路车辆出口2000辆。",
    "推进健身步道、足球场、智慧渔业设施等项目建设。",
    "产鱼9万吨,为年计划的103%。",
    "产鱼增长9%,大大超过计划规定的要求。",
    "东湖渔光、鹭口渔具、碧湖冷链等企业建成投产。",
    "建设青菜、香菇、鱼苗三大基地。",
    "贯彻民族区域自治法和渔业条例。",
    "签约风电、水电、光电项目9个。",
)
"""Texts in which a rule might see a name, and no program is named."""


@pytest.mark.parametrize("text", NAMED)
def test_a_name_begins_and_ends_where_it_should(text: str) -> None:
    assert [(program.surface, program.kind) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_name_is_left(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (183, 36)
