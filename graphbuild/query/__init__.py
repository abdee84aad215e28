"""The questions: the files of ``queries/``, asked of a build."""

from graphbuild.query.answer import Answer, Table, Triples, Truth
from graphbuild.query.ask import ask
from graphbuild.query.question import Question, question, questions, read_question
from graphbuild.query.render import FORMATS, ending, own_format, render

__all__ = [
    "FORMATS",
    "Answer",
    "Question",
    "Table",
    "Triples",
    "Truth",
    "ask",
    "ending",
    "own_format",
    "question",
    "questions",
    "read_question",
    "render",
]
