"""Those told of before what they do, or what is granted to them: 为 6 个村安装路灯, 300 家企业补贴 2 万元."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words

ACTING = re.compile(
    rf"\s*[^,。;、\d的]{{0,6}}?(?:[村镇乡县]|街道|[小社]区|[小中]学|学校|群众)(?:\([^()]*\))?(?={words.VERB.pattern}(?!项目|工程|任务|试点|规划|用地|的)..)"
)
"""Those that do what is measured next (为 6 个村安装路灯 240 盏)."""
ACTS_ON_NEXT = re.compile(
    r"(?:[村镇乡县区市]|街道|[小中]学|学校|企业|公司|单位|机构|部门|合作社|农户|家庭|干部|党员|人员|教师|队员|志愿者)"
    rf"中?(?P<does>(?:{words.VERB.pattern}|参[加与]|选[择取定]|[开举]办|组成|(?:挂包|包[联保抓]|联系|对接|挂钩|结对|帮联)(?:帮扶|联系)?)了?)\s*$"
)
"""Those that act on what is counted next (20 家企业参加 3 场展会, 在 7 个县设立 28 个点)."""
GRANTED = re.compile(
    r"\s*(?P<who>[^,。;、\d]{0,10}?(?:企业|群众|家庭|农户|学生|人员|职工|老人|残疾人|商户|合作社|主体))(?:发放|兑现|拨付|给予)?[^,。;、\d的]{0,8}?(?:融资|授信|补贴|补助|资金|奖金|奖励|救助金|贷款|津贴)(?:共|约|近|达)*\s*"
)
"""Those to whom a sum that is told next is granted (300 家企业稳岗补贴 2000 万元)."""
