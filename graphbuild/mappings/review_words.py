"""What a review says in the terminal, in both languages."""

from __future__ import annotations

from typing import Final

PREDICATE_KEYS: Final = {
    "e": "skos:exactMatch",
    "c": "skos:closeMatch",
    "b": "skos:broadMatch",
    "n": "skos:narrowMatch",
    "i": "owl:sameAs",
}
"""Key → the predicate that an acceptance gets."""

WORDS: Final[dict[str, dict[str, str]]] = {
    "zh": {
        "nothing": "没有待审的候选。\n",
        "head": "[{number}/{count}] {kind}\n",
        "subject": "  本库   {label}\n         {iri}\n",
        "object": "  对方   {label}\n         {iri}\n",
        "no-object": "  对方   未找到对应\n",
        "proposed": "  建议   {predicate}，把握 {confidence}，{justification}\n",
        "features": "  依据   {features}\n",
        "others": "  同一事物的其他候选：\n",
        "other": "    {label}（{predicate}，把握 {confidence}{decision}）\n",
        "note": "  备注   {note}\n",
        "keys": "a 接受 · r 否决 · u 存疑 · n 备注 · z 撤销 · s 跳过 · q 退出 > ",
        "end": "已到末尾：z 撤销最后一个决定 · 回车结束 > ",
        "which": "e 相同 · c 相近 · b 对方更宽 · n 对方更窄 · i 同一个体 · 回车按建议 > ",
        "write-note": "备注（回车清除）> ",
        "unknown": "没有这个键：{key}\n",
        "no-undo": "没有可撤销的决定。\n",
        "undone": "已撤销：{subject} — {object}\n",
        "done": "接受 {accepted}，否决 {rejected}，存疑 {unsure}；还有 {left} 个候选待审。\n",
        "gaps": "另有 {gaps} 件本库之物未找到对应，如需逐一确认，请加 --gaps。\n",
        "accepted": "，已接受",
        "rejected": "，已否决",
        "unsure": "，存疑",
        "place": "地点",
        "indicator": "指标",
        "program": "项目与计划",
        "body": "机构",
        "measure": "举措",
    },
    "en": {
        "nothing": "There is no candidate to review.\n",
        "head": "[{number}/{count}] {kind}\n",
        "subject": "  ours      {label}\n            {iri}\n",
        "object": "  theirs    {label}\n            {iri}\n",
        "no-object": "  theirs    nothing found\n",
        "proposed": "  proposed  {predicate}, confidence {confidence}, {justification}\n",
        "features": "  because   {features}\n",
        "others": "  Other candidates of the same thing:\n",
        "other": "    {label} ({predicate}, confidence {confidence}{decision})\n",
        "note": "  note      {note}\n",
        "keys": "a accept · r reject · u unsure · n note · z undo · s skip · q quit > ",
        "end": "That was the last: z undo · Enter ends > ",
        "which": "e exact · c close · b broader · n narrower (theirs) · i identical · Enter as proposed > ",
        "write-note": "note (Enter clears it) > ",
        "unknown": "There is no key {key}\n",
        "no-undo": "There is no decision to undo.\n",
        "undone": "Undone: {subject} — {object}\n",
        "done": "{accepted} accepted, {rejected} rejected, {unsure} unsure; {left} candidates left.\n",
        "gaps": "{gaps} more things of ours have no counterpart; --gaps asks about them too.\n",
        "accepted": ", accepted",
        "rejected": ", rejected",
        "unsure": ", unsure",
        "place": "place",
        "indicator": "indicator",
        "program": "program",
        "body": "body",
        "measure": "measure",
    },
}
"""Language → the words by what they are for."""
