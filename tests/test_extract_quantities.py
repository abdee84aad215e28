"""Figures of plans: what counts, how it is bounded, what it measures, what it is, for when it holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.figures.quantities import find_quantities
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import FoundQuantity
from graphbuild.extract.year import plan_years

REPORT = "2031年湖滨县政府工作报告\n一、2030年工作回顾\n{past}\n二、2031年工作安排\n{future}\n"


def quantities(text: str) -> tuple[FoundQuantity, ...]:
    folded = fold(text)
    years = plan_years(folded)
    return find_quantities(folded, read_clauses(folded, read_outline(folded, years.last)), years)


def of_plan(sentence: str) -> tuple[FoundQuantity, ...]:
    """The quantities of a sentence that stands in the part about what is to be done."""
    return quantities(REPORT.format(past="各项工作有序推进。", future=sentence))


def shown(found: tuple[FoundQuantity, ...]) -> list[str]:
    return [f"{each.comparator}{each.value}{each.unit}" for each in found]


FIGURES = {
    "三大产业规模分别达1.2万亿、1.1万亿、9000亿元。": [">=1.2万亿元", ">=1.1万亿元", ">=9000亿元"],
    "财政收入增长6.5%以上。": [">=6.5%"],
    "财政收入增长22·5%,达到270·4亿元。": ["=22.5%", ">=270.4亿元"],
    "三次产业比重调整为10·5:45·4:44·1。": ["=10.5", "=45.4", "=44.1"],
    "财政收入增长６．５％左右。": ["~6.5%"],
    "财政收入增长6.5%—7%。": ["=6.5..7%"],
    "平均受教育年限从2030年的9.8年提高到2035年的10.4年。": ["=9.8年", "=10.4年"],
    "绿化率、收集率、回用率分别提高2.5、3.6、4个百分点。": [
        "=2.5个百分点",
        "=3.6个百分点",
        "=4个百分点",
    ],
    "三产分别增长9.5%、-3.5%和2.5%。": ["=9.5%", "=-3.5%", "=2.5%"],
    "产量占全国1/8。": ["=0.125"],
    "新建公园3至5个。": ["=3..5个"],
    "新建公园3—5个。": ["=3..5个"],
    "投资额达5亿元。": [">=5亿元"],
    "投资额不低于5亿元。": [">=5亿元"],
    "投资额突破5亿元。": [">5亿元"],
    "投资额超5亿元。": [">5亿元"],
    "投资额不超过5亿元。": ["<=5亿元"],
    "失业率控制在4%以内。": ["<=4%"],
    "失业率控制在4%左右。": ["~4%"],
    "失业率低于4%。": ["<4%"],
    "引进人才近40人。": ["~40人"],
    "引进人才约40人。": ["~40人"],
    "引进人才40余人。": [">40人"],
    "引进人才2300多人。": [">2300人"],
    "投资额30多亿元。": [">30亿元"],
    "投资额1,250万元。": ["=1250万元"],
    "总投资1.2万亿元。": ["=1.2万亿元"],
    "拨付资金5千万元。": ["=5000万元"],
    "建成三座水厂。": ["=3座"],
    "建成十二座水厂。": ["=12座"],
    "覆盖面达到百分之九十五。": [">=95%"],
    "占比提高2个百分点。": ["=2个百分点"],
    "人口自然增长率控制在6‰以内。": ["<=6‰"],
    "产值翻一番。": ["=2倍"],
    "产值翻两番。": ["=4倍"],
    "产值增长一倍多。": [">1倍"],
    "电量增长2倍多。": [">2倍"],
    "产值突破了百亿元大关。": [">100亿元"],
    "压减三分之一。": ["=0.3333"],
    "占比过半。": [">0.5"],
    "城乡收入比缩小到2.1:1。": ["=2.1"],
    "三次产业比例调整为8:42:50。": ["=8", "=42", "=50"],
    "实现生产零事故。": ["=0"],
    "综合实力居全省第三。": ["<=3位"],
    "综合实力列全国第12位。": ["<=12位"],
    "综合实力进入全省前10位。": ["<=10位"],
    "力争进入全国百强。": ["<=100位"],
    "每10万人拥有医生45名。": ["=45名/10万人"],
    "电价下降3分/千瓦时。": ["=3分/千瓦时"],
    "PM2.5浓度控制在30微克/立方米以内。": ["<=30微克/立方米"],
    "建成标准厂房3万平方米。": ["=3万平方米"],
    "新增保障房2万套(间)。": ["=2万套(间)"],
    "城镇居民和农村居民收入分别增长6%、7%。": ["=6%", "=7%"],
    "城镇居民和农村居民收入分别达到3万元和2万元。": [">=3万元", ">=2万元"],
    "没收散煤近千吨。": ["~1000吨"],
    "改造农房8 9 8户。": ["=898户"],
    "为4000农户办理贷款。": ["=4000"],
    "城市发展指数达到590。": [">=590"],
    "新建公园各1个。": ["=1个"],
    "服务80万重点群体。": ["=80万"],
    "新签约项目230个,签约90个。": ["=230个", "=90个"],
    "达到年产菌菇45万吨规模。": [">=45万吨"],
    "收入分别增长10%和12%以上。": [">=10%", ">=12%"],
    "算力规模达到3EFlops。": [">=3EFlops"],
    "新建110kV变电站3座。": ["=110kV", "=3座"],
    "产业投资实现两位数增长。": [">=10%"],
    "产值保持三位数增长。": [">=100%"],
    "外贸总额重回万亿元规模。": [">=1万亿元"],
    "外贸总额向千亿元冲刺。": ["=1000亿元"],
    "培育千亿级产业和五百亿级园区。": [">=1000亿元", ">=500亿元"],
    "建设千万级泊位。": ["=10000000级"],
    "文件压减一半。": ["=0.5"],
    "新增企业4千户、流转土地3千多亩。": ["=4000户", ">3000亩"],
    "签约亿元农业项目3个。": ["=1亿元", "=3个"],
    "综合排名冲刺全国 50 强。": ["<=50位"],
    "综合排名保持全省前3甲。": ["<=3位"],
    "入围全国百强县、百强区7个。": ["=7个"],
    "税费下降3.5%,经费连续4年下降。": ["=3.5%"],
    "举办赛事千余场。": [">1000场"],
    "无一人返贫。": ["=0人"],
    "日产量迅速破千万。": [">1000万"],
    "日产量从零提升到3万件。": ["=0", "=3万件"],
    "产值跨越千亿元、两千亿元大关。": [">1000亿元", ">2000亿元"],
    "税率降幅由-5.6%回升到5.8%。": ["=-5.6%", "=5.8%"],
    "自然增长率低于控制线1.6个千分点。": ["=1.6个千分点"],
    "推出7批170个“小切口”任务。": ["=7批", "=170个"],
    "园区入选“全国园区百强”。": ["<=100位"],
    "两个集群入选全国百强产业集群。": ["=2个", "<=100位"],
    "至少新建一所学校。": [">=1所"],
    "每镇至少打造2个集市。": [">=2个"],
    "每年召开两次会议。": ["=2次"],
    "发展指数位居西部第一。": ["<=1位"],
    "工业产值超千亿的目标。": [">1000亿"],
    "每5年修订1次目录。": ["=1次"],
    "湖滨企业上榜全国500强、名列前茅。": ["<=500位"],
    "使用外资保持在千亿元以上。": [">=1000亿元"],
    "创造三个全国第一。": ["=3个"],
}

NOT_FIGURES = (
    "形成两轴三组团的格局。",
    "开展“3·15”个人维权和5·12防灾宣传。",
    "到2031年底基本建成。",
    "5月1日起施行。",
    "今后五年是关键时期。",
    "推进三年行动计划。",
    "第2轮修编完成。",
    "完成第三次全国普查。",
    "深化“1331”部署。",
    "落实“三五共治”。",
    "创建国家5A级景区。",
    "推进G60走廊建设。",
    "推广5G应用。",
    "瞄准世界500强企业招商。",
    "深化1+X证书试点。",
    "贯彻湖政〔2030〕12号文件。",
    "落实《湖滨2025行动》。",
    "推进二期工程。",
    "建设3号线。",
    "引进一批企业。",
    "一方面抓发展。",
    "打好三大攻坚战。",
    "增强“四个意识”。",
    "贯彻八项规定精神。",
    "走进千家万户。",
    "谱写十四五新篇章。",
    "推动三次产业融合。",
    "1至2月平稳运行。",
    "优化12345热线。",
    "落实中央1号文件。",
    "实施全国百强县、百强区培育行动。",
    "推进15分钟社区生活圈建设。",
    "推动公园24小时开放。",
    "用好240小时过境免签。",
    "入选研发投入500家榜单。",
    "实现两个翻番目标。",
    "推动文化、生态、组织五个振兴。",
    "推出穿越十万大山等线路。",
    "举办两个文明建设交流会。",
    "迈开两条腿。",
    "打造千百亿元园区。",
    "抓好“一条主线、两项行动、五条赛道、十个推进”。",
    "承办铁人三项赛。",
    "实现两个翻一番目标。",
    "交出两份优异答卷。",
    "规模以上万元工业增加值能耗下降。",
    "推进湖滨九天科技园建设。",
    "惠及成千上万,数以万计。",
)

NAMES = {
    "生产总值增长7%。": ["生产总值增速"],
    "城镇登记失业率控制在4%以内。": ["城镇登记失业率"],
    "固定资产投资完成106亿元,增长9%。": ["固定资产投资", "固定资产投资增速"],
    "城乡居民人均可支配收入分别增长7%和9%。": [
        "城镇居民人均可支配收入增速",
        "农村居民人均可支配收入增速",
    ],
    "家电、汽车零售额分别增长5%、6%。": ["家电零售额增速", "汽车零售额增速"],
    "新增高新技术企业20家、上市公司3家。": ["新增高新技术企业数", "新增上市公司数"],
    "力争新增科技企业2家,孵化器5家。": ["新增科技企业数", "新增孵化器数"],
    "培训骨干教师500名、市级60名。": ["培训骨干教师人数", "培训市级骨干教师人数"],
    "推进五个产业园建设。": ["推进建设的产业园数"],
    "改造79个卫生室。": ["改造卫生室数"],
    "20户45人实现稳定脱贫。": ["实现稳定脱贫户数", "实现稳定脱贫人数"],
    "加快东湖、西湖等4个园区建设。": ["加快建设的园区数"],
    "安排重点项目44个,总投资97亿元。": ["安排重点项目数", "重点项目总投资"],
    "投资5000万元新建湖滨水厂。": ["湖滨水厂投资"],
    "推进投资3亿元的湖滨水厂建设。": ["湖滨水厂建设投资"],
    "新建充电桩2万个,其中农村1万个。": ["新建充电桩数", "农村新建充电桩数"],
    "完成投资30亿元。\n坚持改革。\n其中工业5亿元。": ["完成投资", "工业增加值"],
    "粮食播种面积52万亩,总产20万吨。": ["粮食播种面积", "粮食总产"],
    "完成造林9万亩。": ["完成造林面积"],
    "生产总值年均增长8%左右、达到850亿元并再上台阶。": ["生产总值年均增速", "生产总值"],
    "争取3家以上企业在境内外上市。": ["在境内外上市的企业数"],
    "新建绿道130公里。": ["新建绿道里程"],
    "单位生产总值能耗下降3%。": ["单位生产总值能耗降幅"],
    "全县森林覆盖率每年提高1个百分点,三年内达到26%。": ["森林覆盖率提高幅度", "森林覆盖率"],
    "培育千万级景区30个以上。": ["培育景区数", "培育千万级景区数"],
    "接待游客800万人次,旅游收入40亿元,分别增长5%和6%。": [
        "接待游客人次",
        "旅游收入",
        "接待游客人次增速",
        "旅游收入增速",
    ],
    "东湖新区企业、机构分别新增5家、6家,累计分别达到50家和60家。": [
        "新增东湖新区企业数",
        "新增东湖新区机构数",
        "累计东湖新区企业数",
        "累计东湖新区机构数",
    ],
    "货邮和旅客吞吐量分别达到4万吨、1万人次,排名分别升至世界第二、世界第三。": [
        "货邮吞吐量",
        "旅客吞吐量",
        "货邮吞吐量世界排名",
        "旅客吞吐量世界排名",
    ],
    "家具、电器换新数量分别居全国第3位、第6位。": ["家具换新数量全国排名", "电器换新数量全国排名"],
    "水果、蔬菜产量分别达到3万吨、4万吨。": ["水果产量", "蔬菜产量"],
    "新能源、新材料产业增速分别达到5%、6%。": ["新能源产业增速", "新材料产业增速"],
    "经营主体新增5万户,达到40万户。": ["新增经营主体数", "经营主体数"],
    "经济总量达到600亿元,保持全国第5位。": ["经济总量", "经济总量全国排名"],
    "吞吐量达到50万标准箱、连续6年排名世界第一。": ["吞吐量", "吞吐量世界排名"],
    "入选全国宜居城市百强。": ["全国宜居城市排名"],
    "综合排名跻身省级园区前50位。": ["省级园区综合排名"],
    "外贸总额增长9%、重回万亿元规模。": ["外贸总额增速", "外贸总额"],
    "失业率平均为5%。": ["失业率平均值"],
    "和美乡村覆盖率达到60%。": ["和美乡村覆盖率"],
    "全域旅游人数增长8%。": ["全域旅游人数增速"],
    "再制造产品达到24个。": ["再制造产品数"],
    "共享单车减少3万辆。": ["共享单车减少数"],
    "65岁及以上老年人服务率达到40%。": ["老年人年龄", "65岁及以上老年人服务率"],
    "3个湖区优良率和5个水库达标率均为100%。": ["湖区数", "水库数", "水库达标率"],
    "6个重点行业增加值增长7%。": ["重点行业数", "重点行业增加值增速"],
    "12个县(市、区)入选名单。": ["入选名单的县数"],
    "16个贫困村脱贫摘帽。": ["脱贫摘帽的贫困村数"],
    "19个地级以上市入选。": ["地级以上市入选数"],
    "58%的县医院达到三级标准。": ["达到三级标准的县医院比例"],
    "企业承担了全县近70%的研究任务。": ["企业承担全县研究任务比例"],
    "实践课时占总课时一半以上。": ["实践课时占总课时数比例"],
    "文件压减三分之一以上。": ["文件压减幅度"],
    "将餐饮业现行12%的税率降至10%。": ["餐饮业税率", "餐饮业税率"],
    "今年补贴率按4%安排,比去年高0.5个百分点。": ["补贴率", "补贴率提高幅度"],
    "保障标准不低于低保标准的1.6倍。": ["保障标准与低保标准之比"],
    "生产总值比2030年翻一番。": ["生产总值与2030年之比"],
    "产业投资实现两位数增长。": ["产业投资增速"],
    "统筹4亿元实施3个重大专项。": ["重大专项资金", "实施重大专项数"],
    "组建30亿元规模母基金。": ["组建母基金规模"],
    "实际使用外资5亿美元左右、约合36亿元人民币。": ["实际使用外资", "实际使用外资"],
    "实施18个小区、道路积水点改造。": ["实施改造的小区、道路积水点数"],
    "更新改造燃气、供水等老化管道60公里。": ["更新改造老化管道里程"],
    "光电、风电等新能源装机达到6万千瓦。": ["光电、风电等新能源装机"],
    "谋划亿元以上项目20个,5亿元以上项目10个。": [
        "项目投资额",
        "谋划亿元以上项目数",
        "项目投资额",
        "谋划5亿元以上项目数",
    ],
    "新增养老床位300张、学位900个。": ["新增养老床位数", "新增学位数"],
    "新增高技能人才3万人、上云企业4千户。": ["新增高技能人才数", "新增上云企业数"],
    "财政总收入38亿元,五年累计完成515亿元。": ["财政总收入", "累计财政总收入"],
    "审批时间压缩至1个工作日。": ["审批时间"],
    "推动东湖、西湖等4个园区开工建设。": ["开工建设的园区数"],
    "对63家小企业进行了整治。": ["整治小企业数"],
    "民生支出6亿元,占总支出的70%,增长3%。": ["民生支出", "民生支出占总支出比例", "民生支出增速"],
    "清理展会、论坛,数量分别压减20%、30%。": ["展会数量压减幅度", "论坛数量压减幅度"],
    "新能源工厂等4个项目加快推进。": ["推进的项目数"],
    "抓好3个国家级和8个省级试点。": ["国家级试点数", "省级试点数"],
    "推进8家便利店和10个便民市场建设。": ["推进便利店数", "推进建设的便民市场数"],
    "整治31个空置率50%以上的空心村。": ["整治空置率50%以上的空心村数", "空心村比例"],
    "重点项目开工97个、竣工36个。": ["重点项目开工数", "重点项目竣工数"],
    "安排社会事业资金8亿元,增加2亿元。": ["安排社会事业资金", "安排社会事业资金增加额"],
    "园区收入从2026年的6亿元提高到2031年的9亿元。": ["园区收入", "园区收入"],
    "每10万人口企业数达到4家。": ["每10万人口企业数"],
    "9位专家当选院士。": ["专家当选院士人数"],
    "物流总额保持稳定增长,2031年超过30万亿元,年均增速达5%。": ["物流总额", "物流总额年均增速"],
    "5个县（市、区）开展幸福河湖建设。": ["开展幸福河湖建设的县数"],
    "上海、杭州地铁客运量分别达14万、13万人次。": ["上海地铁客运量", "杭州地铁客运量"],
    "15个承接平台落地项目22个。": ["承接平台数", "落地项目数"],
    "完成投资2亿元的东环路、南环路改造提升。": ["东环路、南环路改造提升投资"],
    "投资3亿元的经一街、经二街、纬一路3条道路工程。": ["道路投资", "道路工程数"],
    "推进总投资9亿元的10条道路建设。": ["道路建设总投资", "推进建设的道路数"],
    "完成73条水毁公路和24座水毁桥梁的修复重建。": ["修复重建水毁公路数", "修复重建水毁桥梁数"],
    "主营业务增收10%。": ["主营业务收入增速"],
    "完成投资7亿元的新医院建设,新增床位700个。": ["新医院建设投资", "新增床位数"],
    "推进幸福河湖建设,年底前达到45条。": ["幸福河湖建设数"],
    "抓好124个重点项目建设。": ["建设的重点项目数"],
    "东湖园区通过强化服务,力争完成产值190亿元;西湖(高桥)开发区通过优化环境,力争完成产值40亿元。": [
        "东湖园区产值",
        "西湖开发区产值",
    ],
    "制造、加工、探测三大主导产业实现年产值150亿元。": ["三大主导产业实现年产值"],
    "固投增长10%。": ["固定资产投资增速"],
    "打造3个高铁新城为重点的集聚区。": ["打造高铁新城数"],
    "培育30个工业型、旅游型、商贸型明星城镇。": ["培育明星城镇数"],
    "打造2个特色鲜明、充满活力的示范镇。": ["打造示范镇数"],
    "选择100个贫困村建档立卡。": ["建档立卡的贫困村数"],
    "300个村、20万人实现脱贫。": ["实现脱贫的村数", "实现脱贫人数"],
    "完成4个小区9万平方米老旧小区改造。": ["完成改造的老旧小区数", "改造的老旧小区面积"],
    "续建东湖10所新建学校、技校二期等项目。": ["续建东湖新建学校数"],
    "年内完成对接活动不少于30次。": ["对接活动次数"],
    "万元GDP用水量、能耗分别降低15%、16%。": ["万元GDP用水量降幅", "万元GDP能耗降幅"],
    "新发展家庭农场、合作社60家、30家。": ["新发展家庭农场数", "新发展合作社数"],
    "新增省级以上技术中心、实验室等250家。": ["新增省级以上技术中心、实验室数"],
    "完善“在建、新开、投产、储备”四个清单。": ["完善“在建、新开、投产、储备”清单数"],
    "每镇建成2所达到三级标准的卫生院。": ["每镇建成达到三级标准的卫生院数"],
    "完成22个行政村的污水治理。": ["完成污水治理的行政村数"],
    "实施3个乡镇13个村的农田水利项目。": ["实施农田水利项目的乡镇数", "实施农田水利项目的村数"],
    "新增3家企业上云。": ["新增上云企业数"],
    "完成湖滨上游河流沿线22个村庄生活污水治理。": ["完成生活污水治理的村庄数"],
    "推动联系企业从15个镇扩大到57个镇。": ["推动联系企业镇数", "推动联系企业镇数"],
}

ROLES = {
    "为60岁以上老人免费体检。": [("other", "threshold")],
    "引进投资超亿元项目10个。": [("other", "threshold"), ("target", "future-part")],
    "引进10亿元以上项目2个。": [("other", "threshold"), ("target", "future-part")],
    "建设110千伏变电站。": [("other", "threshold")],
    "做好五方面重点工作。": [("other", "counts-tasks")],
    "突出三项举措。": [("other", "counts-tasks")],
    "覆盖率由80%提高到90%。": [("achievement", "baseline"), ("target", "future-part")],
    "在已建成6座的基础上,再建4座。": [("achievement", "past-cue-in-future-part"), ("target", "future-part")],
    "带领30万湖滨人民接续奋斗。": [("other", "description")],
    "新增就业3000人。": [("target", "future-part")],
    "人均预期寿命达到79岁。": [("target", "future-part")],
    "人均预期寿命提高1岁,达到80岁。": [("target", "future-part"), ("target", "future-part")],
    "整治31个空置率50%以上的空心村。": [("target", "future-part"), ("other", "threshold")],
    "带领湖滨县30万湖滨儿女前进。": [("other", "description")],
    "经济规模迈上5亿元以上的新台阶。": [("target", "future-part")],
    "起征点从月销售额3万元提高到10万元。": [("achievement", "baseline"), ("target", "future-part")],
    "成为全国18个典型城市之一。": [("other", "description")],
    "在全国294个城市中排名第7。": [("other", "description"), ("target", "future-part")],
    "围绕“强链、补链”三个方面发力。": [("other", "description")],
    "比年初预计的27亿元多出2亿元。": [("other", "description"), ("target", "future-part")],
    "三期21个安置区已交付10个。": [
        ("other", "description"),
        ("achievement", "past-cue-in-future-part"),
    ],
    "聚焦37个特色产业。": [("other", "description")],
    "全力抓好12个重点项目建设。": [("target", "future-part")],
    "加快实施已下达3亿元资金的23个项目建设。": [
        ("achievement", "past-cue-in-future-part"),
        ("target", "future-part"),
    ],
    "我县下辖9个乡镇、160个行政村。": [("other", "description"), ("other", "description")],
    "全县国土面积1230平方公里。": [("other", "description")],
    "引进了投资6亿元的水泥厂。": [("achievement", "past-cue-in-future-part")],
    "先后投入7亿元治理河道。": [("achievement", "past-cue-in-future-part")],
    "三年来共安排补助8亿元。": [("achievement", "past-cue-in-future-part")],
    "为了农民增收7%,种植花椒8万亩。": [("target", "future-part"), ("target", "future-part")],
    "占预算支出的3%。": [("target", "future-part")],
    "完成学校布局总任务的60%。": [("target", "future-part")],
    "谋划一批超50亿元、百亿元大项目。": [("other", "threshold"), ("other", "threshold")],
    "600分以上考生增长3%。": [("other", "threshold"), ("target", "future-part")],
    "推动联系企业从15个镇扩大到57个镇。": [("achievement", "baseline"), ("target", "future-part")],
    "财政收入从2025年的3亿元到2035年突破10亿元。": [("achievement", "baseline"), ("target", "future-part")],
    "到2035年,各镇建有1所中心学校。": [("target", "future-part")],
    "各镇建有1所中心学校。": [("other", "description")],
    "新建1所200张床位以上的养老机构。": [("target", "future-part"), ("other", "threshold")],
}

PERIODS = {
    "新增就业3000人。": ("2031", "inferred"),
    "到2035年,人口达到30万人。": ("2035", "stated"),
    "2033年底前建成水厂3座。": ("2033", "stated"),
    "到2033年末,建成水厂3座。": ("2033", "stated"),
    "用5年时间,建成水厂3座。": ("2035", "stated"),
    "今明两年要建成水厂3座。": ("2032", "stated"),
    "三年内覆盖率达到26%。": ("2033", "stated"),
    "三年建成学校70所。": ("2033", "stated"),
    "今后五年,全县发展的目标是:覆盖率达到26%。": ("2035", "stated"),
    "今后四年奋斗目标:建成学校70所。": ("2034", "stated"),
    "2035年产值比“十五五”期末的2030年增加8亿元。": ("2035", "stated"),
    "到2033年,覆盖率有较大提高。预计全年建成学校7所。": ("2031", "inferred"),
    "规划纲要和2045年远景目标已经编成,建成学校7所。": ("2031", "inferred"),
}


def test_the_cases_are_all_there() -> None:
    assert (len(FIGURES), len(NOT_FIGURES), len(NAMES), len(ROLES), len(PERIODS)) == (97, 48, 114, 39, 13)


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_figure_is_read_with_its_comparator_and_unit(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


@pytest.mark.parametrize("sentence", NOT_FIGURES)
def test_dates_ordinals_and_parts_of_names_are_no_figures(sentence: str) -> None:
    assert shown(of_plan(sentence)) == []


@pytest.mark.parametrize("sentence", NAMES)
def test_an_indicator_is_a_noun_phrase_with_the_head_it_inherits(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_a_figure_has_a_role_and_the_rule_that_told_it(sentence: str) -> None:
    assert [(each.role, each.rule) for each in of_plan(sentence)] == ROLES[sentence]


@pytest.mark.parametrize("sentence", PERIODS)
def test_a_period_is_stated_by_the_clause_or_inferred_from_the_plan(sentence: str) -> None:
    found = of_plan(sentence)
    assert [(each.period, each.period_basis) for each in found] == [PERIODS[sentence]]


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        ("为“十四五”末建成公园城市打下基础", "2023"),
        ("到“十四五”末建成公园城市", "2025"),
    ],
)
def test_what_a_clause_but_prepares_is_no_period_of_the_next(lead: str, period: str) -> None:
    text = REPORT.replace("2031", "2023").replace("2030", "2022")
    found = quantities(text.format(past="平稳。", future=f"{lead},新建公园3座。"))
    assert [each.period for each in found] == [period]


@pytest.mark.parametrize(
    ("past", "periods"),
    [
        ("五年来,新修水渠90公里,栽树7万株,水库达到8座。", ["2026/2030", "2026/2030", "2030"]),
        ("三次产业比例由2027年的30:40:30,调整到2030年的20:45:35。", ["2027"] * 3 + ["2030"] * 3),
        ("财政收入达到4亿元,提前两年实现翻番目标。", ["2030", "2030"]),
        ("五年投入农田6亿元;学校达到30所。", ["2026/2030", "2030"]),
        ("“十五五”累计搬迁700户。", ["2026/2030"]),
        ("过去五年,城乡面貌一新。产值年均增长9%,财政收入4亿元。", ["2026/2030", "2030"]),
        ("过去五年,城乡面貌一新。近3年产值年均增长9%,新建公园累计达到20座。", ["2028/2030", "2030"]),
        ("过去五年,成效显著。累计造林6万亩、种草9万亩,存栏牛羊累计达到5万头。", ["2026/2030"] * 2 + ["2030"]),
        ("过去五年,城乡面貌一新。新建水厂3座,覆盖率达到90%,完成计划96%。", ["2026/2030", "2030", "2030"]),
        ("过去五年,城乡面貌一新。2030 年新建水厂3座,连续9个月增长。", ["2030", "2030"]),
        ("五年累计收入6亿元,是“十四五”时期的3倍。", ["2026/2030", "2026/2030"]),
        ("连续五年增长,2030年增长6%。累计植树3万株。", ["2030", "2030"]),
        ("是上个五年投入的2倍。三年行动建成水厂3座。", ["2030", "2030"]),
    ],
)
def test_what_sums_up_years_that_are_over_holds_from_the_first_of_them(past: str, periods: list[str]) -> None:
    found = quantities(REPORT.replace("2030年工作", "工作").format(past=past, future="平稳。"))
    assert [each.period for each in found if each.role == "achievement"] == periods


def test_what_a_year_is_to_a_five_year_plan_is_no_period() -> None:
    text = REPORT.replace("2031", "2023").replace("2030", "2022")
    future = (
        "今年是“十四五”规划攻坚之年。按照县委部署,政府工作要坚持以经济建设为中心,把改革向前推进,保持社会稳定。\n"
        "综合考虑各方面因素,建议主要预期目标为:产值增长5%以上。\n(一)抓内需。新建公园3座。"
    )
    assert [each.period for each in quantities(text.format(past="平稳。", future=future))] == ["2023", "2023"]


def test_what_the_review_counts_is_reached_and_of_the_year_before() -> None:
    found = quantities(REPORT.format(past="新增就业3000人。", future="新增就业3500人。"))
    assert [(each.role, each.period, each.value) for each in found] == [
        ("achievement", "2030", "3000"),
        ("target", "2031", "3500"),
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("湖滨县2031年上半年民生实事推进情况", ("achievement", "2031")),
        ("湖滨县2031年工作总结", ("achievement", "2031")),
        ("湖滨县2031年民生实事推进情况(1-11月)", ("achievement", "2031")),
        ("2031年湖滨县水利工作汇报", ("achievement", "2031")),
        ("湖滨县2031年民生实事办理情况自查报告", ("achievement", "2031")),
        ("湖滨县2031年上半年工作总结和下半年打算", ("achievement", "2031")),
        ("湖滨县2030年工作总结和2031年打算", ("achievement", "2030")),
        ("湖滨乡2030年经济社会发展情况及2031年工作安排", ("achievement", "2030")),
        ("湖滨镇2031年上半年政府工作报告\n各位代表:\n上半年工作回顾", ("achievement", "2031")),
        ("湖滨镇2031年政府工作报告\n各位代表:\n一、2030年工作回顾", ("achievement", "2030")),
        ("湖滨县2031年工作方案", ("target", "2031")),
    ],
)
def test_an_account_of_a_year_tells_what_was_reached_in_it(title: str, told: tuple[str, str]) -> None:
    (found,) = quantities(f"{title}\n新建停车场8个。\n")
    assert (found.role, found.period) == told


def test_an_account_tells_what_was_so_the_year_before() -> None:
    found = quantities("湖滨镇2031年工作总结\n去年全镇产茶300吨。今年产茶比去年增长5%。\n")
    assert [(each.value, each.period) for each in found] == [("300", "2030"), ("5", "2031")]


def test_a_figure_of_a_part_that_but_its_words_place_is_less_sure() -> None:
    text = "柳溪大桥建成通车,结束了两岸靠渡船往来的历史。\n累计造林1260亩。\n"
    for heading, rule, sure in (("", "past-words", "medium"), ("一、2030年工作回顾\n", "past-part", "high")):
        (found,) = quantities(f"湖滨县2031年政府工作报告\n{heading}{text}")
        assert (found.role, found.rule, found.confidence) == ("achievement", rule, sure)


def test_below_its_review_an_account_turns_to_the_tasks_of_the_next_year() -> None:
    text = (
        "湖滨县水务局{title}\n\n今年,全局完成投资3000万元,比上年增长5%。\n\n一、水库建设成效好\n\n加固水库6座。\n\n"
        "{turn}\n\n一是抓水库。加固水库9座。\n\n二是抓渠道。去年,我们衬砌渠道16公里。今年再衬砌20公里。\n"
    )
    for title, turn in (
        ("2030年工作总结", "2031年,我们要重点抓好以下工作:"),
        ("2030年工作情况及2031年工作计划", "2031年工作计划"),
        ("2030年工作总结和2031年打算", "2031年的主要目标是:供水增长3%。"),
    ):
        found = quantities(text.format(title=title, turn=turn))
        told = [(each.value, each.role[0], each.period) for each in found if each.value != "3"]
        assert told == [
            ("3000", "a", "2030"),
            ("5", "a", "2030"),
            ("6", "a", "2030"),
            ("9", "t", "2031"),
            ("16", "a", "2030"),
            ("20", "t", "2031"),
        ], title


def test_an_account_of_the_plans_own_year_does_not_turn_where_it_names_that_year() -> None:
    found = quantities(
        "2031年湖滨镇工作总结\n2031年,是我镇任务最重的一年。全镇真抓实干,完成了各项任务。\n一、农业取得突破。全年种植辣椒3万亩。\n"
        "二、2032年工作打算\n种植辣椒4万亩。\n"
    )
    assert [(each.role, each.period) for each in found] == [("achievement", "2031"), ("target", "2032")]


def test_a_heading_of_an_account_looks_ahead_where_it_says_so() -> None:
    found = quantities(
        "湖滨镇2031年工作总结\n2031年是我镇的关键一年。\n一、突出重点工作,建设富裕湖滨\n"
        "1—11月份实现财政收入90万元。培育企业3家。\n二、下一步工作安排\n新建水厂2座。\n"
    )
    assert [each.role for each in found] == ["achievement", "achievement", "target"]


def test_an_account_of_the_plans_own_year_does_not_turn_with_its_first_words() -> None:
    found = quantities(
        "湖滨镇2031年上半年工作总结\n2031年,我镇紧扣中心,服务大局,扎实推进各项工作。\n一、农业平稳\n种植水稻2万亩。\n"
        "二、创新思路,努力强农\n(一)种好辣椒\n种植辣椒3万亩。下一步,我们将种植茶叶4万亩。\n"
        "三、七月份工作重点\n疏通渠道8公里。\n"
    )
    assert [each.role[0] for each in found] == ["a", "a", "t", "t"]


def test_a_short_heading_may_stand_before_what_but_leads_to_a_list() -> None:
    found = quantities(
        "湖滨镇政府工作报告\n\n各位代表:\n\n2030年工作回顾\n\n2030年,我们建成公园6座。\n\n2031年工作打算\n\n"
        "2031年是起步之年。我们将做好以下工作:\n\n(一)聚焦城市\n\n建成公园8座。\n"
    )
    assert [each.role for each in found] == ["achievement", "target"]


def test_an_account_may_begin_with_the_tasks_of_its_year() -> None:
    found = quantities(
        "湖滨县水务局2031年上半年工作总结\n\n2031年我县水利建设的主要任务是:计划打井90眼,修渠6公里。\n\n"
        "一、工作完成情况\n\n打井60眼。\n"
    )
    assert [each.role for each in found] == ["target", "target", "achievement"]


def test_an_estimate_of_the_next_year_follows_the_account_of_the_last() -> None:
    found = quantities(
        "湖滨县关于2030年财政预算执行情况和2031年财政预算(草案)的报告\n\n各位代表:\n\n一、2030年预算执行情况\n\n"
        "财政收入完成2亿元。\n\n二、2031年预算草案\n\n财政收入安排3亿元。\n"
    )
    assert [(each.value, each.role, each.period) for each in found] == [
        ("2", "achievement", "2030"),
        ("3", "target", "2031"),
    ]


def test_what_a_later_part_of_a_plan_hopes_for_is_no_result() -> None:
    (found,) = quantities(
        "湖滨县2031年农业工作计划\n\n(一)推动产业发展。\n\n提质增效。\n\n(二)农村改革取得新突破。\n\n流转土地900亩。\n"
    )
    assert found.role == "target"


def test_a_problem_that_is_to_be_solved_is_a_task() -> None:
    (found,) = quantities("湖滨县2031年民生实事\n\n1.解决6万农村人口饮水问题。责任单位:县水务局。\n")
    assert found.role == "target"


def test_glossaries_and_signatures_hold_no_figures() -> None:
    text = (
        REPORT.format(past="平稳。", future="新增就业3000人。")
        + "名词解释\n1.“双百”工程:建设100个村、100个社区。\n"
    )
    assert shown(quantities(text)) == ["=3000人"]


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        ("造林2万亩。", ("13333334", "平方米")),
        ("新建公路12公里。", ("12000", "米")),
        ("投资额3.5亿元。", ("350000000", "元")),
        ("服务3万名老人。", ("30000", "人")),
        ("利用外资2亿元人民币。", ("200000000", "元")),
        ("供水2亿m3。", ("200000000", "立方米")),
        ("能源消费总量达到3万t标准煤。", ("30000", "吨标准煤")),
        ("年发电2万kWh。", ("20000", "千瓦时")),
        ("气价下降3-5分/立方米。", ("3..5", "分/立方米")),
    ],
)
def test_base_values_multiply_out(sentence: str, base: tuple[str, str]) -> None:
    found = of_plan(sentence)
    assert [(each.base_value, each.base_unit) for each in found] == [base]


PIECES = st.sampled_from(
    [
        "增长",
        "达到",
        "12",
        "3.5",
        "%",
        "亿元",
        "个",
        "三",
        "、",
        ",",
        "。",
        "和",
        "分别",
        "“",
        "”",
        "(",
        ")",
        "\n",
        "一、",
        "其中",
        "新增",
        "企业",
        "第",
        "前",
        "每",
        "万",
        "-",
        "年",
        "超",
        "以上",
        "由",
        "提高到",
        "占",
        "比",
        " ",
        "翻一番",
        ":",
        "》",
        "《",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(deadline=None, max_examples=150)
def test_every_span_lies_in_the_text_and_no_two_overlap(text: str) -> None:
    found = quantities(REPORT.format(past=text, future=text))
    whole = fold(REPORT.format(past=text, future=text))
    last = 0
    for each in found:
        assert last <= each.start < each.end <= len(whole)
        assert each.clause_start <= each.start
        assert each.end <= each.clause_end
        last = each.end


@pytest.mark.parametrize(
    "part", ["4个湖区", "投资5亿元的", "3个乡镇2个村的项目", "超5亿元项目", "市级5项、县级"]
)
def test_a_clause_of_endless_figures_is_read_to_its_end(part: str) -> None:
    assert len(of_plan(f"完成{part * 1200}。")) >= 1200
