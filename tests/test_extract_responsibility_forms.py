"""Duties that no label states: members of a list, who answers, agents, functions, shared words, notes."""

from __future__ import annotations

import pytest

from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.responsibilities.find import find_responsibilities
from graphbuild.extract.responsibilities.subjects import find_subjects
from graphbuild.extract.year import plan_years

ANJI, ZHEJIANG = "330523", "330000"
HEAD = "2023年安吉县河湖整治方案\n一、分工\n"


def rows(text: str, territory: str = ANJI) -> list[tuple[str, str, str]]:
    folded = fold(HEAD + text + "\n二、保障\n加强领导。\n")
    outline = read_outline(folded, plan_years(folded).last)
    clauses = read_clauses(folded, outline)
    stated = find_responsibilities(folded, outline, clauses, territory)
    told = sorted(
        (*stated, *find_subjects(folded, outline, clauses, stated, territory)), key=lambda row: row.start
    )
    return [(row.body, row.role, row.rule) for row in told]


DUTY, SUBJECT = "responsible", "subject-must"
FORMS = {
    "县水利局牵头疏浚河道,县财政局、县林业局配合。": [
        ("安吉县水利局", "lead", "sentence-lead"),
        ("安吉县财政局", "support", "sentence-support"),
        ("安吉县林业局", "support", "sentence-support"),
    ],
    "(一)县水利局。负责疏浚河道。\n(二)县林业局。负责营造护岸林。": [
        ("安吉县水利局", DUTY, "headed-duty-department"),
        ("安吉县林业局", DUTY, "headed-duty-department"),
    ],
    "各县、特区、区人民政府要疏浚河道。": [("各县、特区、区人民政府", DUTY, SUBJECT)],
    "县水利局、县府各委办局要巡河。": [("安吉县水利局", DUTY, SUBJECT), ("县府各委办局", DUTY, SUBJECT)],
    "水利厅牵头疏浚河道,县财政局等县直部门配合。": [
        ("浙江省水利厅", "lead", "sentence-lead"),
        ("安吉县财政局", "support", "sentence-support"),
    ],
    "县委护湖工作领导小组负责统筹。": [("中共安吉县委护湖工作领导小组", DUTY, "sentence-duty-department")],
    "会同县科技局、县商务局监测水质。": [
        ("安吉县科学技术局", "support", "sentence-with"),
        ("安吉县商务局", "support", "sentence-with"),
    ],
    "请县水利局、县林业局按照职责分工,抓好落实。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("安吉县林业局", DUTY, "sentence-duty-department"),
    ],
    "协办单位 县财政局、县林业局、湖滨一中": [
        ("安吉县财政局", "support", "labelled-support"),
        ("安吉县林业局", "support", "labelled-support"),
        ("湖滨一中", "support", "labelled-support"),
    ],
    "(一)县水利局\n1.疏浚河道。\n(二)县林业局、县农业局工作任务\n1.营造护岸林。": [
        ("安吉县水利局", DUTY, "headed-duty-department"),
        ("安吉县林业局", DUTY, "headed-duty-department"),
        ("安吉县农业局", DUTY, "headed-duty-department"),
    ],
    "闸站由县水利局统一调度,由县财政局安排经费。": [
        ("安吉县水利局", DUTY, "agent"),
        ("安吉县财政局", DUTY, "agent"),
    ],
    "清理沟渠〔县水利局(牵头),县财政局、各乡镇人民政府,2023年9月底前〕。": [
        ("安吉县水利局", "lead", "marked-leads"),
        ("安吉县财政局", DUTY, "bracketed-bodies"),
        ("各乡镇人民政府", DUTY, "bracketed-bodies"),
    ],
    "各市、县(市、区)政府主要负责人为第一责任人。": [
        ("各市、县(市、区)政府主要负责人", DUTY, "answers-duty-department"),
    ],
    "(县级责任单位:县水利局;第二责任单位:县林业局;县级配合单位:县财政局)": [
        ("安吉县水利局", DUTY, "bracketed-duty-department"),
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
        ("安吉县财政局", "support", "bracketed-support"),
    ],
    "其他责任单位:县林业局、县财政局": [
        ("安吉县林业局", DUTY, "labelled-duty-department"),
        ("安吉县财政局", DUTY, "labelled-duty-department"),
    ],
    "由县政府督查室跟进督办。": [("安吉县人民政府督查室", DUTY, "agent")],
    "县水利局:负责河道清淤。\n县农业农村局、县残联:做好安置工作。": [
        ("安吉县水利局", DUTY, "member-duty-department"),
        ("安吉县农业农村局", DUTY, "member-duty-department"),
        ("安吉县残疾人联合会", DUTY, "member-duty-department"),
    ],
    "2.环保部门工作职责:牵头查处直排企业。": [("环保部门", "lead", "member-lead")],
    "3.县供销社:配合清理农资包装。": [("安吉县供销合作社联合社", "support", "member-support")],
    "4.公安部门负责维护秩序。": [("公安部门", DUTY, "sentence-duty-department")],
    "由财政、水利等部门负责验收。": [
        ("财政部门", DUTY, "sentence-duty-department"),
        ("水利部门", DUTY, "sentence-duty-department"),
    ],
    "县河湖治理办公室主管本县河湖工作。": [("安吉县河湖治理办公室", DUTY, "sentence-duty-department")],
    "各乡镇(街道)对辖区水质负总责。": [("各乡镇(街道)", DUTY, "answers-duty-department")],
    "县住建局是管网改造的牵头单位。": [("安吉县住房和城乡建设局", "lead", "answers-lead")],
    "县林业局、县水利局按照各自职责,抓好管护。": [
        ("安吉县林业局", DUTY, "answers-duty-department"),
        ("安吉县水利局", DUTY, "answers-duty-department"),
    ],
    "各县(市、区)要按期清淤。": [("各县(市、区)", DUTY, SUBJECT)],
    "各牵头责任单位要定期会商,其他责任单位要配合。": [
        ("各牵头责任单位", DUTY, SUBJECT),
        ("其他责任单位", "support", SUBJECT),
    ],
    "县政府分管领导对所管河段要牵头督办。": [("县政府分管领导", "lead", SUBJECT)],
    "各乡镇各部门要报送进度。": [("各乡镇", DUTY, SUBJECT), ("各部门", DUTY, SUBJECT)],
    "县政府督查室要跟踪进度。": [("安吉县人民政府督查室", DUTY, SUBJECT)],
    "5.清理水草(县水利局,县林业局,各乡镇<街道>,排名第一位为牵头单位,下同)。": [
        ("安吉县水利局", "lead", "first-named-leads"),
        ("安吉县林业局", DUTY, "first-named-leads"),
        ("各乡镇<街道>", DUTY, "first-named-leads"),
    ],
    "5.清理水草(县水利局、县林业局分别负责,排名第一位为牵头单位,下同)。": [
        ("安吉县水利局", DUTY, "bracketed-duty-department"),
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
    ],
    "5.清理苇草(牵头单位:县水利局;责任单位:各乡镇人民政府〈含开发区、新区管委会,下同〉)。": [
        ("安吉县水利局", "lead", "bracketed-lead"),
        ("各乡镇人民政府", DUTY, "bracketed-duty-department"),
    ],
    "6.护岸(责任单位:县水利局。具体任务均涉及沿岸乡镇,不再分工,下同。)": [
        ("安吉县水利局", DUTY, "bracketed-duty-department")
    ],
    "7.植柳(责任单位:县林业局,以下均需各乡镇落实,不再一一注明)。": [
        ("安吉县林业局", DUTY, "bracketed-duty-department")
    ],
    "县纪委(县监委)负责督促整改。": [("中共安吉县纪律检查委员会", DUTY, "sentence-duty-department")],
    "各级各有关部门要通报进度。": [("各级各有关部门", DUTY, SUBJECT)],
    "德清县、安吉县要同步清淤。": [
        ("德清县人民政府", DUTY, SUBJECT),
        ("安吉县人民政府", DUTY, SUBJECT),
    ],
    "县水利局、县林业局和各乡镇要护堤。": [
        ("安吉县水利局", DUTY, SUBJECT),
        ("安吉县林业局", DUTY, SUBJECT),
        ("各乡镇", DUTY, SUBJECT),
    ],
    "枫桥镇、桃源乡要巡堤,县堤防管理局、县气象局既要预报,也要会商。": [
        ("枫桥镇", DUTY, SUBJECT),
        ("桃源乡", DUTY, SUBJECT),
        ("安吉县堤防管理局", DUTY, SUBJECT),
        ("安吉县气象局", DUTY, SUBJECT),
    ],
    "铁路、水利、林业等部门,要各负其责。": [
        ("铁路部门", DUTY, SUBJECT),
        ("水利部门", DUTY, SUBJECT),
        ("林业部门", DUTY, SUBJECT),
    ],
    "各堤段负责人要到岗,各施工单位要备料。": [
        ("各堤段负责人", DUTY, SUBJECT),
        ("各施工单位", DUTY, SUBJECT),
    ],
    "县农业农村局,负责制定补偿办法。": [("安吉县农业农村局", DUTY, "sentence-duty-department")],
    "领导小组办公室设在县水利局,具体负责日常工作。": [
        ("领导小组办公室", DUTY, "sentence-duty-department")
    ],
    "县公安局负责人口登记,苏木乡镇人民政府负责防凌。": [
        ("安吉县公安局", DUTY, "sentence-duty-department"),
        ("苏木乡镇人民政府", DUTY, "sentence-duty-department"),
    ],
    "由县供销社等负责收储。": [("安吉县供销合作社联合社", DUTY, "sentence-duty-department")],
    "县级以上人民政府负责统一调度,航道养护部门负责疏浚。": [
        ("县级以上人民政府", DUTY, "sentence-duty-department"),
        ("航道养护部门", DUTY, "sentence-duty-department"),
    ],
    "市、县(区)河道主管部门负责验收。": [("市、县(区)河道主管部门", DUTY, "sentence-duty-department")],
    "由县文旅局主办,县教育局承办。": [
        ("安吉县文化和旅游局", "lead", "sentence-lead"),
        ("安吉县教育局", DUTY, "sentence-duty-department"),
    ],
    "副县长李四:负责水利工作。": [("副县长李四", "leader-in-charge", "member-leader")],
    "各协作单位要沟通信息、各负其责。": [("各协作单位", DUTY, "answers-duty-department")],
    "7.疏浚河口,牵头单位为县水利局,配合单位是县财政局、县林业局。": [
        ("安吉县水利局", "lead", "labelled-lead"),
        ("安吉县财政局", "support", "labelled-support"),
        ("安吉县林业局", "support", "labelled-support"),
    ],
    "8.巡堤(责任单位县应急局,配合单位各乡镇),主要责任部门:县水利局。": [
        ("安吉县应急管理局", DUTY, "bracketed-duty-department"),
        ("各乡镇", "support", "bracketed-support"),
        ("安吉县水利局", DUTY, "labelled-duty-department"),
    ],
    "责任部门为了按期完工,牵头单位县水利局每月会商。": [],
    "9.清障(县水利局(牵头)、县林业局负责)。县农业农村局〔牵头〕、县财政局按职责分工落实。": [
        ("安吉县水利局", "lead", "marked-leads"),
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
        ("安吉县农业农村局", "lead", "marked-leads"),
        ("安吉县财政局", DUTY, "sentence-duty-department"),
    ],
    "修堤由县水利局负责,各乡镇党委具体实施。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("各乡镇党委", DUTY, "sentence-duty-department"),
    ],
    "县林业局具体实施,县财政局抓落实,各部门要狠抓落实。": [
        ("安吉县林业局", DUTY, "sentence-duty-department"),
        ("安吉县财政局", DUTY, "sentence-duty-department"),
        ("各部门", DUTY, SUBJECT),
    ],
    "10.护林。——责任单位:县林业局。": [("安吉县林业局", DUTY, "labelled-duty-department")],
    "县林业局牵头,各乡镇人民政府落实,确保政策落实。": [
        ("安吉县林业局", "lead", "sentence-lead"),
        ("各乡镇人民政府", DUTY, "sentence-duty-department"),
    ],
    "教育、民政、残联等部门要密切配合。": [
        ("教育部门", "support", SUBJECT),
        ("民政部门", "support", SUBJECT),
        ("安吉县残疾人联合会", "support", SUBJECT),
    ],
    "县水利局负责护岸,县城投集团负责修路,市场公司负责运营,县内企业集团负责捐款。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("安吉县城投集团", DUTY, "sentence-duty-department"),
    ],
    "要由水利(务)部门牵头、相关部门紧密配合。": [
        ("水利(务)部门", "lead", "sentence-lead"),
        ("相关部门", "support", "sentence-support"),
    ],
    "11.护岸。——县水利局牵头,县林业局、各乡镇配合。": [
        ("安吉县水利局", "lead", "sentence-lead"),
        ("安吉县林业局", "support", "sentence-support"),
        ("各乡镇", "support", "sentence-support"),
    ],
    "1.植树。\n★县林业局、县财政局\n2.清淤。县财政局、★县水利局\n注:标★的为牵头单位": [
        ("安吉县林业局", "lead", "starred-leads"),
        ("安吉县财政局", DUTY, "starred-leads"),
        ("安吉县财政局", DUTY, "starred-leads"),
        ("安吉县水利局", "lead", "starred-leads"),
    ],
    "2023年县水利局将牵头疏浚河道;今年县林业局负责植树。": [
        ("安吉县水利局", "lead", "sentence-lead"),
        ("安吉县林业局", DUTY, "sentence-duty-department"),
    ],
    "各协作和配合单位要主动衔接。县政府督查室将逐月查账。": [
        ("各协作和配合单位", DUTY, SUBJECT),
        ("安吉县人民政府督查室", DUTY, SUBJECT),
    ],
    "同时各镇明确一位领导和一个部门作为牵头单位。": [],
    "县水利局、县林业局按职责开展检查。": [
        ("安吉县水利局", DUTY, "answers-duty-department"),
        ("安吉县林业局", DUTY, "answers-duty-department"),
    ],
    "12.植树。(★县林业局、县财政局;标★的为牵头单位)": [
        ("安吉县林业局", "lead", "starred-leads"),
        ("安吉县财政局", DUTY, "starred-leads"),
    ],
    "13.清淤(县水利局〔牵头〕,县林业局)。巡堤(县应急局、各乡镇)。": [
        ("安吉县水利局", "lead", "marked-leads"),
        ("安吉县林业局", DUTY, "bracketed-bodies"),
        ("安吉县应急管理局", DUTY, "bracketed-bodies"),
        ("各乡镇", DUTY, "bracketed-bodies"),
    ],
    "14.护岸(县水利局、财政局、林业局、城投公司)。种树(各乡镇、林业局、县水利局)。": [
        ("安吉县水利局", DUTY, "bracketed-bodies"),
        ("安吉县财政局", DUTY, "bracketed-bodies"),
        ("安吉县林业局", DUTY, "bracketed-bodies"),
        ("城投公司", DUTY, "bracketed-bodies"),
        ("各乡镇", DUTY, "bracketed-bodies"),
        ("安吉县林业局", DUTY, "bracketed-bodies"),
        ("安吉县水利局", DUTY, "bracketed-bodies"),
    ],
    "县妇联、县工商联负责发动群众。": [
        ("安吉县妇女联合会", DUTY, "sentence-duty-department"),
        ("安吉县工商业联合会", DUTY, "sentence-duty-department"),
    ],
    "23.护岸。牵头单位 县水利局,配合单位 县财政局、章村镇政府。": [
        ("安吉县水利局", "lead", "labelled-lead"),
        ("安吉县财政局", "support", "labelled-support"),
        ("章村镇人民政府", "support", "labelled-support"),
    ],
    "县水利局负综合监管责任。": [("安吉县水利局", DUTY, "answers-duty-department")],
    "县政务服务中心牵头督办。": [("安吉县政务服务中心", "lead", "sentence-lead")],
    "县水利局负责总牵头。": [("安吉县水利局", "lead", "sentence-lead")],
    "县水利局牵头组织,县林业局、各乡镇参加。": [
        ("安吉县水利局", "lead", "sentence-lead"),
        ("安吉县林业局", "participate", "sentence-participant"),
        ("各乡镇", "participate", "sentence-participant"),
    ],
    "各乡镇党委、政府对河湖管护负总责。": [("各乡镇党委、政府", DUTY, "answers-duty-department")],
    "梅溪镇、杭垓镇等乡镇负责清淤。": [
        ("梅溪镇", DUTY, "sentence-duty-department"),
        ("杭垓镇", DUTY, "sentence-duty-department"),
    ],
    "18.护林(主办单位:县林业局 协办单位:县水利局)。": [
        ("安吉县林业局", "lead", "bracketed-lead"),
        ("安吉县水利局", "support", "bracketed-support"),
    ],
    "19.护林。责任单位:县林业局牵头,县水利局配合": [
        ("安吉县林业局", "lead", "labelled-lead"),
        ("安吉县水利局", "support", "labelled-support"),
    ],
    "20.护林。责任单位:县林业局;责任人:孙九": [("安吉县林业局", DUTY, "labelled-duty-department")],
    "21.护林(第一责任单位为县林业局,其他责任单位为县水利局)。": [
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
        ("安吉县水利局", DUTY, "bracketed-duty-department"),
    ],
    "22.护林。责任单位:县林业局、县水利局(第一责任单位为牵头单位,下同)": [
        ("安吉县林业局", "lead", "first-named-leads"),
        ("安吉县水利局", DUTY, "first-named-leads"),
    ],
    "由县水利局会同人民银行安吉支行抓好落实。": [
        ("安吉县水利局", "lead", "sentence-with"),
        ("中国人民银行安吉支行", "support", "sentence-with"),
    ],
    "县政府督查室对清淤进度开展专项督查。": [("安吉县人民政府督查室", "supervise", "answers-supervisor")],
    "14.修闸。牵头单位∶县水利局 协同配合单位∶县林业局": [
        ("安吉县水利局", "lead", "labelled-lead"),
        ("安吉县林业局", "support", "labelled-support"),
    ],
    "15.治污。县级包联领导:县委常委、副县长 王五、李 六;牵头领导及单位:赵 七 县水利局": [
        ("县委常委、副县长王五", "leader-in-charge", "labelled-leader"),
        ("李六", "leader-in-charge", "labelled-leader"),
        ("赵七", "leader-in-charge", "labelled-leader"),
        ("安吉县水利局", "lead", "marked-leads"),
    ],
    "16.育苗。责任单位及责任人:县林业局 钱八;项目业主:县财政局;责任乡镇:章村镇": [
        ("安吉县林业局", DUTY, "labelled-duty-department"),
        ("安吉县财政局", DUTY, "labelled-duty-department"),
        ("章村镇", DUTY, "labelled-duty-department"),
    ],
    "17.补种。[责任单位:县林业局,各乡镇(街道)]": [
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
        ("各乡镇(街道)", DUTY, "bracketed-duty-department"),
    ],
    "县林业局:负责育苗和养护。\n各乡镇:为实施主体,组织村民补种。": [
        ("安吉县林业局", DUTY, "member-duty-department"),
        ("各乡镇", DUTY, "member-duty-department"),
    ],
    "18.护林。责任单位:县林业局、\n县财政局": [
        ("安吉县林业局", DUTY, "labelled-duty-department"),
        ("安吉县财政局", DUTY, "labelled-duty-department"),
    ],
    "23.清淤10处;\n24.筑堤3公里;\n2项任务的责任单位均为县水利局。": [
        ("安吉县水利局", DUTY, "labelled-duty-department"),
    ],
    "25.护林。分管县长:王水;责任单位:县林业局": [
        ("王水", "leader-in-charge", "labelled-leader"),
        ("安吉县林业局", DUTY, "labelled-duty-department"),
    ],
    "26.议事。(县委办公室、县政协办公室按职责分工负责)": [
        ("中共安吉县委办公室", DUTY, "bracketed-duty-department"),
        ("安吉县政协办公室", DUTY, "bracketed-duty-department"),
    ],
    "27.普法。(省法院、检察院按职责分工负责)": [
        ("浙江省高级人民法院", DUTY, "bracketed-duty-department"),
        ("浙江省人民检察院", DUTY, "bracketed-duty-department"),
    ],
    "28.帮扶。(省委组织部、宣传部,各镇负责)": [
        ("中共浙江省委组织部", DUTY, "bracketed-duty-department"),
        ("中共浙江省委宣传部", DUTY, "bracketed-duty-department"),
        ("各镇", DUTY, "bracketed-duty-department"),
    ],
    "29.护林。(县林业局、县水利局、县财政局、竹海小队,湖畔小组参加)": [
        ("安吉县林业局", "participate", "bracketed-participant"),
        ("安吉县水利局", "participate", "bracketed-participant"),
        ("安吉县财政局", "participate", "bracketed-participant"),
        ("竹海小队", "participate", "bracketed-participant"),
        ("湖畔小组", "participate", "bracketed-participant"),
    ],
    "30.放贷。(县金融办、安吉农商行、湖滨保险公司)\n31.巡查。(县委县政府督查室、县新华书店、县一中)": [
        ("安吉县金融工作办公室", DUTY, "bracketed-bodies"),
        ("安吉农商行", DUTY, "bracketed-bodies"),
        ("湖滨保险公司", DUTY, "bracketed-bodies"),
        ("中共安吉县委安吉县人民政府督查室", DUTY, "bracketed-bodies"),
        ("安吉县新华书店", DUTY, "bracketed-bodies"),
        ("安吉县一中", DUTY, "bracketed-bodies"),
    ],
    "32.清淤。\n(责任单位)县水利局、县财政局\n33 牵头部门:县林业局\n责任领导 王水、孙九": [
        ("安吉县水利局", DUTY, "labelled-duty-department"),
        ("安吉县财政局", DUTY, "labelled-duty-department"),
        ("安吉县林业局", "lead", "labelled-lead"),
        ("王水", "leader-in-charge", "labelled-leader"),
        ("孙九", "leader-in-charge", "labelled-leader"),
    ],
    "1.牵头单位:县水利局\n2、配合单位:县财政局\n(3)督办单位:县政府办": [
        ("安吉县水利局", "lead", "labelled-lead"),
        ("安吉县财政局", "support", "labelled-support"),
        ("安吉县人民政府办公室", "supervise", "labelled-supervisor"),
    ],
    "34.修堤。\n35.牵头部门:县水利局。\n责任部门:县财政局。": [
        ("安吉县水利局", "lead", "labelled-lead"),
        ("安吉县财政局", DUTY, "labelled-duty-department"),
    ],
    "36.贴息。县财政局、湖滨银行、安吉农商行具体落实。\n37.治水。(由县治水办〔县水利局〕牵头)": [
        ("安吉县财政局", DUTY, "sentence-duty-department"),
        ("湖滨银行", DUTY, "sentence-duty-department"),
        ("安吉农商行", DUTY, "sentence-duty-department"),
        ("安吉县治水办公室", "lead", "bracketed-lead"),
    ],
    "38.技改。(县渔轻工办、县茶叶站、县竹业总公司)\n"
    "39.植树。(安吉县、德清县、长兴县人民政府,竹海景区管委会、湖州海关)": [
        ("安吉县渔轻工办公室", DUTY, "bracketed-bodies"),
        ("安吉县茶叶站", DUTY, "bracketed-bodies"),
        ("安吉县竹业总公司", DUTY, "bracketed-bodies"),
        ("安吉县人民政府", DUTY, "bracketed-bodies"),
        ("德清县人民政府", DUTY, "bracketed-bodies"),
        ("长兴县人民政府", DUTY, "bracketed-bodies"),
        ("竹海景区管理委员会", DUTY, "bracketed-bodies"),
        ("湖州海关", DUTY, "bracketed-bodies"),
    ],
    "40.招商。责任领导:按《县委工作要点》分工;责任单位:县商务局": [
        ("安吉县商务局", DUTY, "labelled-duty-department"),
    ],
    "县征收办具体负责,县财政局拨付资金,县林业局、县水利局予以配合。": [
        ("安吉县征收办公室", DUTY, "sentence-duty-department"),
        ("安吉县林业局", "support", "sentence-support"),
        ("安吉县水利局", "support", "sentence-support"),
    ],
    "县水利局负责疏浚,各市州人民政府、各地区行政公署组织实施。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("各市州人民政府", DUTY, "sentence-duty-department"),
        ("各地区行政公署", DUTY, "sentence-duty-department"),
    ],
    # a cell a line: heads with dates, a label of two, a row that a covered cell shortens, two tasks in one
    "序号\n主要任务\n年度任务\n分管领导\n牵头单位\n责任主体与协同单位\n1—9月推进情况\n说明\n"
    "1\n修缮竹桥8座。\n郑一\n县水利局\n县林业局、县财政局\n已开工。\n无\n|\n"
    "2\n清淤。\n县水利局\n县民政局\n植竹。\n县林业局\n县财政局\n年底前\n否\n": [
        ("安吉县水利局", "lead", "table-lead"),
        ("安吉县林业局", DUTY, "table-duty-department"),
        ("安吉县财政局", DUTY, "table-duty-department"),
        ("安吉县水利局", "lead", "table-lead"),
        ("安吉县民政局", DUTY, "table-duty-department"),
        ("安吉县林业局", "lead", "table-lead"),
        ("安吉县财政局", DUTY, "table-duty-department"),
    ],
    "序号|任务|牵头单位|责任单位|备注|\n1|修竹桥|县水利局|县林业局||\n植竹|县林业局|县财政局|||\n": [
        ("安吉县水利局", "lead", "table-lead"),
        ("安吉县林业局", DUTY, "table-duty-department"),
        ("安吉县林业局", "lead", "table-lead"),
        ("安吉县财政局", DUTY, "table-duty-department"),
    ],
    # departments by their field, whose own a word says or beside one that is known; 公安 is a county, too
    "41.修桥。(县林业局牵头,县财政、人社配合)": [
        ("安吉县林业局", "lead", "bracketed-lead"),
        ("县财政部门", "support", "bracketed-support"),
        ("人社部门", "support", "bracketed-support"),
    ],
    "42.巡河。水利、公安、交通等部门和各乡镇按职责分工负责。": [
        ("水利部门", DUTY, "sentence-duty-department"),
        ("公安部门", DUTY, "sentence-duty-department"),
        ("交通部门", DUTY, "sentence-duty-department"),
        ("各乡镇", DUTY, "sentence-duty-department"),
    ],
    "43.植竹。主要协作单位:县林业局": [("安吉县林业局", "support", "labelled-support")],
    "二、植竹进展情况\n1.植竹,牵头部门:县林业局。县林业局牵头补植。": [
        ("安吉县林业局", "lead", "labelled-lead"),
    ],
    # labels that have a line of their own, each with what it tells below it
    "具体任务\n修缮竹桥8座,清理河道。\n责任单位\n县水利局、县林业局\n配合单位\n"
    "县财政局\n完成时限\n年底前\n": [
        ("安吉县水利局", DUTY, "table-duty-department"),
        ("安吉县林业局", DUTY, "table-duty-department"),
        ("安吉县财政局", "support", "table-support"),
    ],
    # a cell a line, a stroke after each: what a row counts is no number of a row, a place no body
    "|\n序号 |\n项目名称 |\n建设地点 |\n投资金额 |\n责任单位 |\n|\n1 |\n修竹桥 |\n递铺街道 |\n300 |\n"
    "水利局 |\n|\n2 |\n植竹 |\n孝丰镇 |\n25 |\n林业局 |\n": [
        ("安吉县水利局", DUTY, "table-duty-department"),
        ("安吉县林业局", DUTY, "table-duty-department"),
    ],
    # the first of a list leads, not of what goes on from it, and of none beside those who lead
    "45.植竹。(责任单位:县林业局、县水利局等,各乡镇、安吉经开区)列首位的为牵头单位,其余为配合单位。": [
        ("安吉县林业局", "lead", "first-named-leads"),
        ("安吉县水利局", "support", "first-named-leads"),
        ("各乡镇", "support", "first-named-leads"),
        ("安吉经开区", "support", "first-named-leads"),
    ],
    "46.修圳。(牵头单位:县水利局;责任单位:县林业局、各乡镇)列首位的为牵头单位。": [
        ("安吉县水利局", "lead", "bracketed-lead"),
        ("安吉县林业局", DUTY, "bracketed-duty-department"),
        ("各乡镇", DUTY, "bracketed-duty-department"),
    ],
    "47.修渡口。牵头负责领导:吴十。\n责任单位:县水利局,和平镇、同福街道": [
        ("吴十", "leader-in-charge", "labelled-leader"),
        ("安吉县水利局", DUTY, "labelled-duty-department"),
        ("和平镇", DUTY, "labelled-duty-department"),
        ("同福街道", DUTY, "labelled-duty-department"),
    ],
    "50.修船(责任单位:县农办,各县、市、区人民政府和县属园区管委会)。": [
        ("安吉县农村工作办公室", DUTY, "bracketed-duty-department"),
        ("各县、市、区人民政府", DUTY, "bracketed-duty-department"),
        ("县属园区管委会", DUTY, "bracketed-duty-department"),
    ],
    "51.修表。县财政局、县林业局等9个部门和单位按职责分工负责。"
    "由县水利局会同县林业局等部门组织实施,各省、自治区、直辖市和新疆生产建设兵团负责落实。": [
        ("安吉县财政局", DUTY, "sentence-duty-department"),
        ("安吉县林业局", DUTY, "sentence-duty-department"),
        ("安吉县水利局", "lead", "sentence-with"),
        ("安吉县林业局", "support", "sentence-with"),
        ("各省、自治区、直辖市", DUTY, "sentence-duty-department"),
        ("新疆生产建设兵团", DUTY, "sentence-duty-department"),
    ],
    "52.修亭。责任人:县林业局局长 责任单位:县林业局(列首位的为牵头单位)": [
        ("县林业局局长", DUTY, "labelled-duty-department"),
        ("安吉县林业局", "lead", "first-named-leads"),
    ],
    "48.修塘。由县水利局会同各乡镇街道组织落实。由吴十副县长牵头,郑一、王二副县长配合。": [
        ("安吉县水利局", "lead", "sentence-with"),
        ("各乡镇街道", "support", "sentence-with"),
        ("吴十副县长", "lead", "sentence-lead"),
        ("郑一", "support", "sentence-support"),
        ("王二副县长", "support", "sentence-support"),
    ],
    "49.修井。由县水利局会同各县市区组织落实。": [
        ("安吉县水利局", "lead", "sentence-with"),
        ("各县市区", "support", "sentence-with"),
    ],
    "44.办证。县水利局负责勘测,并协调用水单位负责装表。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
    ],
    "43.修坝。由县水利局、林业局,各乡镇人民政府负责落实。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("安吉县林业局", DUTY, "sentence-duty-department"),
        ("各乡镇人民政府", DUTY, "sentence-duty-department"),
    ],
    "42.修闸。县水利局负责设计;县财政局、县林业局配合;年底完工。": [
        ("安吉县水利局", DUTY, "sentence-duty-department"),
        ("安吉县财政局", "support", "sentence-support"),
        ("安吉县林业局", "support", "sentence-support"),
    ],
    "41.修渠。由县水利局牵头,县林业局配合,县气象局参与。": [
        ("安吉县水利局", "lead", "sentence-lead"),
        ("安吉县林业局", "support", "sentence-support"),
        ("安吉县气象局", "participate", "sentence-participant"),
    ],
    "40.修库。各省辖市、省直管县(市)政府是修库的责任主体。": [
        ("各省辖市、省直管县(市)政府", DUTY, "answers-duty-department"),
    ],
    "39.验收。县政府督查室要定期督查,县林业局要按时上报。": [
        ("安吉县人民政府督查室", "supervise", SUBJECT),
        ("安吉县林业局", DUTY, SUBJECT),
    ],
    "38.护岸。(水利局牵头)\n39.清淤。(林业局、农业局)\n40.植树。(县财政局)": [
        ("安吉县水利局", "lead", "bracketed-lead"),
        ("安吉县林业局", DUTY, "bracketed-bodies"),
        ("安吉县农业局", DUTY, "bracketed-bodies"),
        ("安吉县财政局", DUTY, "bracketed-bodies"),
    ],
    "类别|项目|责任单位|分管领导|进展|电话|\n一、治水|4.修桥|水利局|张三|已动工。|5123|\n"
    "5.修路|交通局|李四|县城:已动工。|5124||\n6.植树|林业局|王五|已完工。|5125|": [
        ("安吉县水利局", DUTY, "table-duty-department"),
        ("张三", "leader-in-charge", "table-leader"),
        ("安吉县交通运输局", DUTY, "table-duty-department"),
        ("李四", "leader-in-charge", "table-leader"),
        ("安吉县林业局", DUTY, "table-duty-department"),
        ("王五", "leader-in-charge", "table-leader"),
    ],
    "37.调度。领导小组办公室负责日常协调,护湖指挥部要定期会商。": [
        ("领导小组办公室", DUTY, "sentence-duty-department"),
        ("护湖指挥部", DUTY, SUBJECT),
    ],
    "36.问责。各责任单位主要负责同志为第一责任人。": [
        ("各责任单位主要负责同志", DUTY, "answers-duty-department"),
    ],
    "35.修堤。(县水利局,昌硕街道、梅溪镇、鄣吴镇政府)修桥。(县交通局)": [
        *((each, DUTY, "bracketed-bodies") for each in ("安吉县水利局", "昌硕街道", "梅溪镇")),
        ("鄣吴镇人民政府", DUTY, "bracketed-bodies"),
        ("安吉县交通运输局", DUTY, "bracketed-bodies"),
    ],
    "33.修堤。(县水利局、县住建局,县财政局、县林业局配合)": [
        ("安吉县水利局", DUTY, "bracketed-duty-department"),
        ("安吉县住房和城乡建设局", DUTY, "bracketed-duty-department"),
        ("安吉县财政局", "support", "bracketed-support"),
        ("安吉县林业局", "support", "bracketed-support"),
    ],
    "32.排查。农业农村、教育、水利等行业部门按职责负责本行业排查。": [
        ("农业农村部门", DUTY, "sentence-duty-department"),
        ("教育部门", DUTY, "sentence-duty-department"),
        ("水利部门", DUTY, "sentence-duty-department"),
    ],
    "34.义诊。县人民医院、各乡镇卫生院具体实施,2.义演。护湖领导小组各成员单位要密切配合。": [
        ("安吉县人民医院", DUTY, "sentence-duty-department"),
        ("各乡镇卫生院", DUTY, "sentence-duty-department"),
        ("护湖领导小组各成员单位", "support", SUBJECT),
    ],
    "任务 |\n牵头单位 |\n责任单位 |\n1.修堤 |\n县编办 (县审改办) |\n"
    "各镇、湖滨综合实验区 |\n2.修桥 |\n县交通局 |\n各镇 |": [
        ("安吉县机构编制委员会办公室", "lead", "table-lead"),
        ("各镇", DUTY, "table-duty-department"),
        ("湖滨综合实验区", DUTY, "table-duty-department"),
        ("安吉县交通运输局", "lead", "table-lead"),
        ("各镇", DUTY, "table-duty-department"),
    ],
}  # fmt: skip


def test_every_form_of_a_duty() -> None:
    assert len(FORMS) == 138
    for text, expected in FORMS.items():
        assert rows(text) == expected, text


NONE = (
    "各街道:情况如下,请予审议。",
    "由此可见,河湖整治任重道远。",
    "领导小组由县长任组长。",
    "联席会议由县水利局、县林业局组成。",
    "企业登记由县市场监管局审批。",
    "联系人:县水利局张工程师",
    "各位代表:现在我报告全县工作情况。",
    "干部职工各司其职。",
    "水利是县政府的重点工作。",
    "沿河景区、老旧市区要改造。",
    "特色小镇要提质。",
    "他们部门要带头,市场要活、政策要放。",
    "要求部门负责到底。",
    "会议设在县政府礼堂,负责接待代表。",
    "副总指挥由县政府协调水利的副主任兼任。",
    "由县长督办的事项按期办结。",
    "县长张三:主持全面工作。",
    "承办会议的酒店和主办单位签约。",
    "由多个部门负责的,分别落实。",
)


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_like_one(text: str) -> None:
    assert rows(text) == []


def test_an_agent_is_not_charged_where_its_paragraph_says_who_is() -> None:
    found = rows("水位由县气象局定期通报(责任单位:县水利局)。")
    assert found == [("安吉县水利局", DUTY, "bracketed-duty-department")]


def test_places_share_the_government_of_the_last() -> None:
    found = rows("1.修堤(绍兴、湖州、平湖市政府负责)。", ZHEJIANG)
    assert [body for body, _, _ in found] == ["绍兴市人民政府", "湖州市人民政府", "平湖市人民政府"]


def test_a_department_is_a_body_where_nothing_tells_of_which_county() -> None:
    sentences = "由县水利局牵头,县林业局配合。建成渠道3条(县财政局)。新建泵站(县教育局)。县农业局要防汛。"
    assert [body for body, _, _ in rows(sentences, "")] == [
        *("县水利局", "县林业局", "县财政局", "县教育局", "县农业局"),
    ]


LISTS = {
    "各区、县级市,县水利局": ["各区、县级市", "安吉县水利局"],
    "县水利局、各区、县级市政府": ["安吉县水利局", "各区、县级市政府"],
    "各县级市、区政府、县水利局": ["各县级市、区政府", "安吉县水利局"],
    "安吉、德清、长兴经济开发区管委会": [
        "安吉经济开发区管理委员会",
        "德清经济开发区管理委员会",
        "长兴经济开发区管理委员会",
    ],
    "县直有关部门和单位、各乡镇、园区管委会": ["县直有关部门和单位", "各乡镇", "园区管理委员会"],
    "各市〔州〕、县〔市、区〕人民政府": ["各市〔州〕、县〔市、区〕人民政府"],
    "各区、县(市)政府(管委会)": ["各区、县(市)政府(管委会)"],
    "各街道、县直各部门": ["各街道", "县直各部门"],
    "各乡镇结合各自实际": ["各乡镇"],
    "浙江证监局、湖州银保监分局": [
        "中国证券监督管理委员会浙江监管局",
        "中国银行保险监督管理委员会湖州监管分局",
    ],
    "县财政局、渔政局": ["安吉县财政局", "安吉县渔政局"],
}


def test_classes_of_a_list_are_whole_and_end_where_they_should() -> None:
    assert len(LISTS) == 11
    for text, expected in LISTS.items():
        found = rows(f"1.清淤(责任单位:{text})。")
        assert [body for body, _, _ in found] == expected, text
