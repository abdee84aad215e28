"""More verbs of what is done to things, which what stands around them tells to be verbs."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.alternatives import one_of

BY_OBJECT: Final = one_of(
    r"(?:布[设局]|落成|[策谋]划|孵化|构建|举行|主办|[开兴]办|[复援自代增搭配捐]建|建[起好强优]|修[缮葺]|翻修|抢修|管护|栽种|补栽|抚育|播种|"
    r"[引选]聘|选[调树送优]|下[派放]|派[驻出遣]|抽调|发动|扶助|奖励|表彰|评[定出优]|命名|核准|排查|清[除退]|腾退|征迁|[收追]回|查[获封]|打掉|"
    r"捣毁|端掉|起诉|约谈|曝光|替换|采购|配[发售]|赠送|捐赠|募集|申请|荣获|做强|推[介选送荐行]|洽谈|对接|[复动]工|开[辟设挖凿]|美化|贯通|"
    r"[畅连接]通|加高|粉刷|悬挂|印制|编[印制]|出版|发布|废止|起草|梳理|抽[检查]|[检巡督]查|暗访|播出|拍摄|摄制|承揽|筛[查选]|接管|免除|整合|"
    r"归并|划转|取消|规范|攻克|突破|聘请|邀请|录[用取]|鼓励|验收|成立|设置|增添|出售|拍卖|收养|[点擦]亮|[育引招]强|招大|引优|遴选|选拔|甄选|"
    r"优选|[管护]好)(?![^\W!-ÿ]?会|[性化类物文])(?=..)"
)
"""Verbs that are told by the thing behind them to be done to it; elsewhere they may be parts of nouns."""
_WORDS: Final = """
    在建 待建 正在施工 正在建设 准备开工 并网 预研 获批 入库 投产见效 达产达标 分配 分配入住 报会 报辅 上市
    挂牌 上市挂牌 过会 入规 升规 上规 入统 达产 试产 布设 布局 落成 策划 谋划 孵化 构建 主办 开办 兴办 复建
    援建 自建 代建 搭建 修缮 修葺 翻修 抢修 检修 维护 管护 栽种 补栽 播种 繁育 选育 放养 引聘 选调 下派 派驻
    派出 派遣 抽调 动员 发动 扶助 奖励 表彰 评定 评出 命名 认证 审定 核定 批准 核准 备案 审批 受理 排查 清除
    清退 腾退 征迁 迁移 收回 追回 查获 查封 打掉 捣毁 端掉 移送 处理 问责 约谈 曝光 替换 采购 配发 赠送 捐赠
    捐建 募集 申请 荣获 入围 升格 创树 打响 注册 登记 申领 授权 转让 做强 包装 推介 洽谈 对接 落户 进驻 复工
    动工 开放 开辟 开设 开挖 开凿 美化 净化 贯通 畅通 连通 接通 加高 粉刷 悬挂 印制 编制 编印 出版 发布 废止
    起草 梳理 建档 录入 采集 检测 检验 监测 抽检 抽查 播出 创作 拍摄 摄制 承揽 接诊 救治 接种 免除 合并 整合
    归并 划转 移交 下放 取消 兑付 优化 规范 强化 巩固 拓展 延伸 开拓 修编 研发 攻克 试点 推行 普及 聘请 邀请
    录用 录取 鼓励 指导 激励 监管 验收 配售 成立 设置 布点 选址 规划 设计 储存 收集 收治 托管 接管 代管 运营
    出租 出售 拍卖 上线 辅导 复绿 救济 供养 收养 领养 代养 点亮 擦亮 育强 引强 招强 推选 选送 报送 推荐 遴选
    选拔 甄选 筛选 优选 整改 销号 结案 起诉 刑拘 逮捕 立案 归档 公示 评估 拟定 印发 签署 履约 交房 封顶 通车
    通水 通电 通气 并轨 出列 摘帽 脱贫 达标 合格 办证 颁证
"""
_ALONE: Final = frozenset(_WORDS.split())
"""What is done to the things that were counted before, where no more than it stands before a number."""
_TIMES: Final = frozenset(("次", "场", "场次", "期", "批次", "人", "名", "人次"))
"""Units of what is told of a deed itself (开展督查 12 次, 暗访 3 次), or of those who do it."""


def done_alone(word: str, unit: str) -> bool:
    """Whether a word alone is what was done to those counted before (梳理事项 120 项, 下放 30 项)."""
    return word in _ALONE and unit not in _TIMES
