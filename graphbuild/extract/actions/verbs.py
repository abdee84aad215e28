"""The verbs of Chinese plans by class of action, and the words that may stand before them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final


def _words(written: str) -> tuple[str, ...]:
    return tuple(written.split())


def _lengths(words: Iterable[str], opening: int) -> Mapping[str, tuple[int, ...]]:
    """How long the words are by the first characters of them, ``opening`` many; the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for word in words:
        found[word[:opening]].add(len(word))
    return {begun: tuple(sorted(lengths, reverse=True)) for begun, lengths in found.items()}


_VERBS: Final = {
    "build": """
        建设 新建 建成 建好 改建 扩建 续建 共建 兴建 修建 筹建 在建 开工 动工 竣工 完工 投产 投用 构建
        构筑 打造 打响 搭建 组建 布局 筑牢 夯实 铺设 架设 安装 新增 增设 设立 开设 开通 通车 建立起
        营造 种植 栽植 造林 绿化 修缮 配建 创建成 谋划建设 规划建设 推进建设 加快建设 建造 集聚 形成 配套建设
        打通 兴修
        织密 拉开 开行 筑造 迁建
    """,
    "upgrade": """
        提升 提高 提档 改造 升级 提质 扩容 改善 优化 完善 更新 做优 做强 做大 做精 做深 做实 做亮 增强
        壮大 加深 深化 改进 拓宽 拓展 扩大 延伸 整合 补齐 补强 强化 美化 亮化 硬化 净化 修复 翻新 改扩建
        放大 加固 提振 提增 增加 丰富 健全 盘活 充实 巩固 巩固提升 擦亮 扮靓 厚植 涵养 激活 缩小
        重塑 恢复 疏通 调优 延长 拉长 扩展 加密
    """,
    "promote": """
        推进 推动 促进 发展 加快 加强 抓好 抓实 抓住 抓牢 抓紧 狠抓 推广 推行 实施 开展 落实 做好 激发
        释放 加大 繁荣 振兴 带动 统筹 深耕 畅通 倡导 弘扬 力推 助推 稳定 保持 壮大发展 加速 提速 启动
        组织 执行 办好 搞好 用好 管好 实行 扩大内需 稳住 增进 挖掘 开发 推介 突破 探索建立 履行 用足 搞活 发挥
        唱好 注重 大兴 活化 开拓 采用 采取 延续 跟进 倡树 腾出 紧抓 抢占 调动 聚集
        突出抓好 活跃 主攻 攻克 高度重视 高度关注
    """,
    "attract": """
        引进 招引 引育 吸引 招商 承接 引入 引导落户 争取到 集聚人才 招才 招聘 招募 争取 汇聚 撬动
        聘请 吸纳
    """,
    "cultivate": """
        培育 培植 培养 孵化 扶强 培优 育强 选育 储备 锻造 铸牢 铸造 建强 选树 选拔 培训 教育 遴选
        招录 选派 选好 配强
        造就
    """,
    "support": """
        支持 扶持 帮扶 帮助 资助 补贴 奖励 奖补 鼓励 援助 助力 服务 指导 减免 减轻 降低 解决 救助 激励 引导
        关爱 关心 破解 化解难题 对接帮扶 缓解 给予
        便利 下调
    """,
    "provide": """
        保障 提供 供给 保证 供应 发放 投入 确保 落实资金 兑现 出让 安排 筹措 安置 覆盖 配备 配置 解决好
        维护 满足 兜底 拨付 惠及 购置 购买 接种 筛查 免除 发布 配齐 公布
        筹集 公开 兜牢 兜住
    """,
    "establish-mechanism": """
        建立 制定 出台 编制 建立健全 健全完善 完善机制 修订 制订 构建机制 签订 设置 明确 成立 规定 印发
        细化 确立
    """,
    "reform": """
        改革 创新 转变 转型 推进改革 深化改革 重组 改制 探索 简化 取消 下放 放宽 压减 压缩 精简 清理
        取缔 理顺 剥离 试行 研发 授权 允许 赋予 调整 盘整 优化调整 变革 缩短 打破 撤并 破除
        停止 缩减 转换 改变 搬迁 疏解 划分
    """,
    "regulate": """
        规范 监管 管理 监督 审批 审计 监测 管控 考核 评估 督查 督导 检查 控制 问责 约谈 约束 审查 登记 备案
        监察 严禁 禁止 办理 遏制 严控 严格 严管 加强监管 督促 接受 不得 不准 严把 明晰 梳理 核定 听取 抑制
        不允许 绝不允许 决不允许
        严肃 暂停
    """,
    "enforce": """
        整治 治理 打击 查处 惩治 关停 拆除 淘汰 清退 取缔关闭 执法 惩处 追缴 整顿 清除 扫黑除恶 铲除
        压实 严惩 纠正 纠治 杜绝 反对 整改 攻坚 打好 打赢 消除 削减 减少 关闭 清欠 力戒 克服
        综合治理 综合整治 查办 制止 根治 清偿 惩戒 堵塞 追究 狠刹
    """,
    "prevent": """
        防范 化解 预防 防控 防治 防止 应对 处置 排查 处理 疏浚 防御 抵御 严防 防灾 守住 守牢 避免 坚守 严守
        摸排
    """,
    "protect": """
        保护 保育 养护 修复生态 节约 节能 涵养水源 退耕 封育 守护 传承 抢救
    """,
    "digitalise": """
        数字化 信息化 智能化 上云 联网 互联 数字赋能 智慧化 共享数据 接入
    """,
    "cooperate": """
        合作 协作 对接 联合 联动 携手 共享 共商 协同 协调 配合 结对 会同 加强合作 深化合作 互认 共同
        对口支援 对口帮扶 对口协作 结对帮扶
    """,
    "integrate": """
        融入 接轨 一体化 融合 衔接 纳入 参与 嵌入 并入 列入
    """,
    "open-up": """
        开放 出口 走出去 外贸 扩大开放 开拓 通关 交流 进口 举办 承办 赴外 参展 拓展市场
    """,
    "pilot": """
        试点 创建 争创 申报 创成 争当 示范 争获 申创 创评 申建 验收 达标 争创成 试验 获批 入选 跻身
        争取列入 梳理总结
        共创
    """,
    "plan": """
        规划 谋划 研究 论证 设计 策划 筹划 布置 起草 部署 调研 勘察 储备项目 启动前期
        筹备 筹办 绘制
    """,
    "brand": """
        宣传 塑造 打造品牌 推出 宣讲 展示 唱响 讲好 营销 推销 树立 命名 评选 表彰 学习 普及
        叫响 主打 创排
    """,
    "complete": """
        完成 实现 达到 竣工验收 通过验收 兑付 力争完成 全面完成 办结 落地 取得 基本完成 如期 做到
    """,
}
VERBS: Final[Mapping[str, str]] = {verb: name for name, verbs in _VERBS.items() for verb in verbs.split()}
"""Verb → concept of the code list action-class; of two that begin alike the longer is meant."""
VERB_LENGTHS: Final = _lengths(VERBS, 2)
"""The first two characters of verbs → how long those are that begin so, the longest first."""

ADVERBS: Final = frozenset(
    _words(
        """
    全面 加快 大力 积极 深入 扎实 持续 着力 进一步 努力 切实 不断 坚决 全力 力争 确保 务必 争取 继续
    稳步 有序 有效 充分 主动 认真 严格 高标准 高质量 高水平 高起点 高效 精心 精准 科学 合理 系统 逐步
    适时 尽快 抓紧 重点 要 将 拟 应 应当 必须 我们 今年 明年 年内 全年 同时 此外 另外 并 并且
    还 再 也 更 更好 更加 更大力度 统筹 因地制宜 积极稳妥 稳妥 强力 倾力 聚力 合力 奋力 大胆 率先
    实质性 常态化 一体 分类 分级 依法 依法依规 尽力 始终 坚定不移 坚持不懈 千方百计 毫不动摇 毫不放松
    纵深 深度 广泛 普遍 全域 全方位 多渠道 多形式 多层次 多措并举 从严 从快 牢牢 紧紧 密切 妥善 健康
    优先 适度 适当 大幅 明显 显著 基本 集中 专门 定期 及时 同步 协同 最大限度 最大程度 做好 抓好
    加大力度 特别是 尤其 尤其是 另 又 以及 和 及 与 在全市 在全县 在全省 全市 全县 全省 全区 全国
    每年 每半年 每季度 每月 每周 至少
    各地 各级 各部门 进而 从而 不折不扣 旗帜鲜明 理直气壮 持之以恒 时刻 带头 自觉 真正 实打实 有力
    有针对性 鼓励和 支持和 坚持和 坚持与 计划 预计 预期 总体 免费 加力 扩围 加力扩围 联手 接续 引领
    坚定 加紧 超前 动态 定向 大手笔 高位 正确 稳慎 强势 全力以赴 严肃 细化
    严厉 初步 逐一 按需 分领域 全链条 整县 迭代 针对性 大面积 集中连片 足量 多频次 毫不松懈 从严从实
    """
    )
)
"""What may stand before a verb and says how, when or who; the verb is what follows."""
ADVERB_LENGTHS: Final = _lengths(ADVERBS, 1)
"""The first character of adverbs → how long those are that begin so, the longest first."""
NOMINAL: Final = frozenset(
    _words(
        """
    发展 建设 改革 创新 管理 监管 治理 服务 合作 开放 攻坚 防治 保障 监督 教育 投入 实施 开发 示范 规划 试点
    试验 融合 协同 协作 出口 进口 审批 执行 供给 供应 登记 集聚 外贸 转型 竞争 繁荣 学习 成立 共同 设计 研究
    指导 整改 节能 执法 审计 评估 检查 考核 安排 部署 联动 培训 交流 宣传 展示
    公开 恢复 搬迁 疏解 转换 摸排 改变 划分 惩戒 共创 筹备 便利 活跃 加密 综合治理 综合整治 高度重视 高度关注
    """
    )
)
"""Verbs that are nouns as often: inside a clause they are verbs only where a verb may stand."""
FIRM: Final = frozenset(
    _words(
        """
    推动 推进 促进 开展 打造 制定 出台 构建 引进 实施 健全 完善 建立 加快 加强 强化 搭建 提供 完成 实现 达到
    做好 抓好 形成 组织 落实 推行 推出 拓展 提升 打击 纳入 畅通 取得 保持 增强 满足 加大 争取 扩大 整合
    支持 挖掘 增加 减少 提高 降低
    """
    )
)
"""Verbs that are hardly ever nouns: of several in a clause one of them says what is done."""
PURPOSES: Final = _words(
    """
    为 为了 使 让 以便 从而 旨在 以期 以此 以确保 以实现 促使 令
    """
)
"""What opens a clause that says what something is for."""
PRINCIPLES: Final = _words(
    """
    坚持 按照 贯彻 深入贯彻 全面贯彻 深入学习 学习贯彻 牢固树立 遵循 根据 依照 本着 秉持 秉承 把握
    牢牢把握 准确把握 锚定 高举 不忘 牢记 践行 始终坚持 必须坚持 统揽 忠诚 忠实践行 捍卫 拥护 树牢
    增强“四个意识” 坚定“四个自信” 做到“两个维护” 坚定不移贯彻 以
    """
)
"""What opens a clause that says by what the plan is led; no action, whatever verb follows."""
LEANINGS: Final = _words(
    """
    围绕 紧紧围绕 聚焦 突出 立足 着眼 依托 利用 运用 发挥 抢抓 紧扣 瞄准 对标 统筹 在 做到 增强 胸怀
    引领 落实好
    """
)
"""What opens a clause that is an action where a verb follows, and a principle where none does."""
CONNECTIVES: Final = _words(
    """
    同时 此外 另外 其中 一方面 另一方面 具体 主要 即 包括 并
    """
)
"""What opens a clause that only joins others."""
SLOGANS: Final = _words(
    """
    各位代表 同志们 让我们 新时代 新征程 砥砺奋进 团结一心 众志成城 不负 伟大 梦想 号角 扬帆 同心同德
    凝心聚力 开拓进取 乘势而上 奋勇 只争朝夕 使命 初心 荣光 华章 新篇章 答卷 谢谢 撸起袖子
    """
)
"""What stands in calls and exhortations."""
GENERIC: Final = frozenset(
    _words(
        """
    推进 推动 促进 加快 加强 加大 抓好 抓实 狠抓 实施 开展 落实 做好 深化 强化 完善 健全 优化 提升 提高
    打造 构建 构筑 推行 启动 执行 探索 巩固 丰富 做强 做优 做大 完成 实现 组织 建设 发展 拓展 拓宽 推广
    致力 统筹 抓紧 加速 力推 助推 建立 加快建设 推进建设
    """
    )
)
"""Verbs that say little: what is done shows at the end of their object."""
OBJECTS: Final[tuple[tuple[str, str], ...]] = (
    ("cooperate", r"协作|合作|协同|共建|结对|联动|联合"),
    ("integrate", r"一体化|融入|接轨|对接|互联互通"),
    ("open-up", r"对外交流|开放型?经济|对外开放|外贸|进出口|出口|通关|国际交流|跨境电商"),
    (
        "digitalise",
        r"数字化|信息化|智能化|智慧[^\W!-ÿ]{2,4}|互联网\+?[^,。]{0,8}|大数据|信息系统"
        r"|数据[^\W!-ÿ]{0,8}|信息基础设施",
    ),
    (
        "enforce",
        r"整治|治理(?!体系|能力|现代化|水平)|攻坚战?|共治|违建|打击|清零|扫黑除恶|清理|专项行动"
        r"|责任制|黑名单\S{0,3}制度",
    ),
    ("prevent", r"防控|防范|预警|应急(?:管理|处置|体系|预案)\S{0,4}|排查|化解|防汛|抗旱|维稳|预防|处置"),
    ("protect", r"保护|修复|养护|传承|屏障|湿地\S{0,6}|造林|绿化|耕地"),
    ("regulate", r"监管|监督|管控|管理(?!体系|服务|制度|体制)|评估|审计|考核|督查|检查|监测"),
    ("reform", r"改革|试行|放管服|集成创新|转型(?!升级)|双创|管理制度|体制\S{0,3}"),
    ("pilot", r"试点\S{0,2}|示范区?创建|创建|试验区"),
    ("establish-mechanism", r"机制|制度|体系|办法|方案|标准|规范|预案|清单|条例|平台机制|模式"),
    ("cultivate", r"培育\S{0,4}|培养|集群|主体|企业|人才队伍|队伍|新业态|产业|新产品"),
    ("attract", r"招商(?:引资)?|引进|引才|招引|招才引智|人才(?:新政|计划|工程|行动)?|集聚地|外资"),
    ("support", r"帮扶|扶贫|脱贫\S{0,2}|救助|增收|补贴|关爱|就业\S{0,2}|创业|扶持|减税降费|小康\S{0,2}"),
    ("upgrade", r"提升\S{0,4}|升级\S{0,2}|改造\S{0,3}|提质\S{0,3}|优化|更新|改善|增效|扩容|翻番|改建|扩建"),
    (
        "build",
        r"建设|工程建设|项目|工程|园区|小镇|中心|基地|平台|设施|道路|公路|铁路|机场|管网|学校|医院"
        r"|大桥|枢纽|新区|新城|走廊",
    ),
    ("provide", r"服务(?:能力|水平|体系)?|保障\S{0,2}|供给|供应|均等化|配套\S{0,2}|惠民\S{0,2}|环境|关系"),
    ("brand", r"品牌|宣传|形象|知名度|文化节|推介|活动"),
    ("plan", r"规划\S{0,2}|前期(?:工作)?|研究|编制|论证"),
)
"""Class of action → how the object of a generic verb ends; of two that end together the first holds."""
EFFECTS: Final = _words(
    """
    提升 提高 增强 确保 促进 增进 营造 保障 实现 扩大 释放 激发 构建 形成 树立 彰显 展现 让 优化 改善
    推动 维护 打造
    """
)
"""Verbs that, at the end of a sentence, may but say what the rest of it is for."""
EFFECT: Final = (
    r"(?:能力|水平|(?<!高)质量|实力|生命力|竞争力|影响力|吸引力|凝聚力|效率|效能|效益|安全|形象|品质|满意|活力|动力"
    r"|稳定|和谐|氛围|现代化|获得感|幸福感|安全感|承载力|知名度|美誉度|力度|魅力|福祉|根基|底色|基础|支撑|贡献)"
    r"[^,。]{0,3}$"
)
"""How the object of such a verb ends."""
