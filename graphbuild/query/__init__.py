"""The questions: the files of ``queries/``, asked of a build."""

from graphbuild.query.answer import Answer, Table, Triples, Truth
from graphbuild.query.ask import ask
from graphbuild.query.question import Question, question, questions, read_question
from graphbuild.query.render import FORMATS, render

__all__ = [
    "FORMATS",
    "Answer",
    "Question",
    "Table",
    "Triples",
    "Truth",
    "ask",
    "question",
    "questions",
    "read_question",
    "render",
]
