"""A plan written for the tests of ``extract``, and how they draft one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graphbuild.authorities import Authorities, read_authorities
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.encoding.read import Encoding
from graphbuild.extract.draft.document import Draft
from graphbuild.extract.draft.draft import draft
from graphbuild.extract.readers.written_text import text_of
from graphbuild.extract.reading import Extraction, extract
from graphbuild.text import read_text
from graphbuild.verify import coverage, verify

PLAN = """平湖市2022年政府工作报告

——2022年1月10日在平湖市第十六届人民代表大会第一次会议上

各位代表：

现在，我代表市人民政府向大会报告工作，请予审议。

一、2021年工作回顾

过去一年，我们克服困难，全市新增就业3000人，建成口袋公园5个，一般公共预算收入增长6.5%。

二、2022年工作安排

今年发展的主要预期目标是：地区生产总值增长7%左右，城镇登记失业率控制在3.5%以内。

（一）聚焦产业升级，壮大实体经济

1.培育新兴产业。实施“百企登高”行动，力争引进总投资超亿元项目20个以上，其中外资项目4个，新增高新技术企业30家。推进张江长三角科技城建设，建立企业服务专员制度。

2.建设创新平台。全面推进产业园区提质，争创省级高新技术产业园区，到2023年研发经费占比由2.1%提高到2.6%。（责任单位：市发改局、市科技局）

（二）聚焦民生改善，办好惠民实事

1.发展社会事业。新建幼儿园3所，改造农村公路40公里，城乡居民医疗保险参保率达到99%以上。

2.守护绿水青山。开展水环境综合整治，实现镇级污水处理设施全覆盖。为群众创造更加美好的生活。

各位代表，让我们团结一心，奋勇前进！
"""


@cache
def lists() -> tuple[Authorities, Concepts]:
    """The authorities and code lists of the project."""
    concepts = read_concepts()
    return read_authorities(None, concepts), concepts


def read(folder: Path, text: str = PLAN, **given: str | int | None) -> Extraction:
    """The extraction of a text, written to the folder as ``plan.txt``."""
    path = folder / "plan.txt"
    path.write_bytes(text.encode())
    return extract(path, authorities=lists()[0], **given)  # type: ignore[arg-type]


def drafted(folder: Path, text: str = PLAN, **given: str | int | None) -> tuple[Draft, Encoding]:
    """The draft of a text and the encoding that it is read back as; it has no fault and leaves nothing out.

    The draft is written to the folder as ``draft.yaml``.
    """
    path = folder / "plan.txt"
    path.write_bytes(text.encode())
    return drafted_of(path, **given)


def drafted_of(plan: Path, **given: str | int | None) -> tuple[Draft, Encoding]:
    """The same of a file, with the draft and its text beside it."""
    found = extract(plan, authorities=lists()[0], **given)  # type: ignore[arg-type]
    path = plan.parent / "draft.yaml"
    kept = text_of(found.source, path, found.identifier)
    if kept.path is not None:
        kept.path.write_bytes(kept.characters.encode())
    made = draft(found, *lists(), file=kept.file, sha256=kept.sha256)
    path.write_bytes(made.yaml)
    encoding = read_encoding(path, *lists())
    text = read_text(plan.parent / encoding.plan.source.file)
    assert verify(encoding, text) == []
    assert coverage(encoding, text).uncovered == ()
    return made, encoding


def told(found: Extraction, kind: str) -> list[tuple[str, ...]]:
    """What was found of a kind, such as ``quantities``, without where it stands."""
    offsets = {"start", "end", "clause_start", "clause_end"}
    return [
        tuple(str(getattr(each, name)) for name in each.__slots__ if name not in offsets)
        for each in getattr(found, kind)
    ]
