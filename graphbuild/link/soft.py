"""Words that seldom tell two things apart: names may have or lack them where all others are the same."""

from __future__ import annotations

from typing import Final

SOFT: Final = {
    "indicator": (
        "建设 实施 实现 完成 开展 进行 管理 服务 综合 基本 专业 有关 相关 主要 设施 机构 "
        "单位 企业 工程 项目 事项 问题 工作 任务 活动 数 量 额 资金 经费 人 人数 情况 免费 产品 "
        "业务 主营 各类 规模 整体 处理 办理 最高 再开发 地区 区域 范围 站点 社会 基础 现有 当地 "
        "本地 集中 年 定期 例行 发生 实际 总体 工作者 人员 从业 科研 永久 客户 建筑 达标 专职 全网 "
        "法人 病虫害 普遍 群众 发展 规范 "
        "规范化 阶段 体系 质量 控制 报告 受理 共建 沿线 造成 人民币 对象 放映 备案 市场 "
        "行业 全体 全域 法定 对 业 路网 认证 国家 全国 "
        "累计完成 全部 共 支持 组织 具备 各级 推广 应用 自主 运行 运营 专用 商业 有效 本级 及以上"
    ),
    "program": (
        "建设 实施 开展 管理 服务 综合 基本 重点 问题 工作 任务 活动 工程 项目 行动 计划 专项 "
        "推进 提升 全面 处理 登记 制度 体系 机制 改革 试验 示范 生命 创建 集中 组织 高质量发展 "
        "机关 监督 检查 常态化 深化 年度 系统"
    ),
    "body": ("服务 管理 救援 工作 公共 综合 事务 事业 建设 保护 指导 行政 运输"),
    "place": ("国家级 国家 风景 旅游 名胜 区域 地区"),
    "measure": ("建设 发展 工作 推进 服务 管理 体系"),
}
"""Kind → such words, apart by spaces."""

WORKING: Final = {
    "indicator": (
        "资金 经费 额 人 人数 人员 企业 单位 工程 项目 机构 产品 事项 任务 问题 活动 站点 范围 "
        "地区 区域 管理 服务 处理 办理 支持 推广 应用 运行 运营 最高 免费 从业 科研"
    ),
    "program": "服务 管理 登记 监督 检查 综合 基本 问题 组织 集中",
    "body": "服务 管理 救援 综合 事务 建设 保护 指导 行政 运输 工作",
    "place": "国家级 国家",
    "measure": "建设 服务 管理 体系",
}
"""Kind → those that say what is counted or done: where each of two names has its own, they are two."""
