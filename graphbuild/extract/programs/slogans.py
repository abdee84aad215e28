"""Slogans and strategies by their form: parallel members, counted aims, what a place is to become."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.programs.forms import RUN, form
from graphbuild.extract.programs.words import NUMERAL

SLOGANS: Final = (
    form(
        "slogan",
        "joined-members",
        "结合、|合一、",
        r"(?:坚持|按照|做到|突出|推进)(?P<name>[^\W!-ÿ]{2}(?:结合|合一)(?:、[^\W!-ÿ]{2}(?:结合|合一|并重|"
        r"并举))+)",
    ),
    form(
        "slogan",
        "counted-aims",
        "一个|二个|两个|三个|四个|五个|六个|七个|八个|九个|十个",
        rf"(?P<name>(?<!第){NUMERAL}个(?!月|百分|方面)[^\W!-ÿ]{{2,4}}?)(?=[:(](?!\d))",
    ),
    form(
        "slogan",
        "city-of",
        "之城|之都",
        r"(?P<name>[^\W!-ÿ]{2,12}?之[城都])(?=[,。;、和]|建设|$|\n)",
        trimmed=True,
    ),
    form(
        "slogan",
        "government",
        "型政府",
        r"(?P<name>(?:法治|服务|廉洁|实干|阳光|效能|创新|责任|诚信|学习|透明|高效|务实|为民|节约)型"
        r"政府)(?=[,。;、和]|建设|$|\n)",
    ),
    form(
        "slogan",
        "county-of",
        "强县|强市|强区|强镇|示范平台",
        rf"(?:打造|建设|建成|跨入|迈入|跻身)(?:成为?(?![都渝]))?(?P<name>{RUN}{{4,14}}?{{words}})(?=[,。;、和]|建设|$|\n|行列)",
        trimmed=True,
    ),
    form(
        "slogan",
        "town-of",
        "重镇|名镇",
        r"(?:打造成?为?|建设成?为?|建成|、|和)(?P<name>[^\W!-ÿ]{2,6}(?:重镇|名镇))(?=[,。;、和]|$|\n)",
        trimmed=True,
    ),
    form(
        "doctrine",
        "quoted-members",
        "坚持“|按照“|强调“|强调的“|坚持,",
        r"(?:坚持|按照|强调的?)[,:]?(?P<name>“(?:[^\W!-ÿ]{4}[、,]){3,12}[^\W!-ÿ]{4}”)",
    ),
    form(
        "strategy",
        "chapter-of",
        "文章",
        r"做(?:好|足|大|活|强|深)(?:做[优强大])?(?P<name>“[^“”]{2,8}”)(?:“[^“”]{2,8}”)*(?:的)?大?文章",
    ),
    form(
        "doctrine",
        "frugal",
        "紧日子",
        r"(?:坚持|树牢|树立|落实|习惯|真正)(?:党政机关)?(?P<name>“?过“?紧日子”?(?:思想|要求)?)",
    ),
    form(
        "strategy",
        "together",
        "协同发展",
        r"(?:推进|推动|坚持|融入|[一二三四五六七八]是|(?<![^\W!-ÿ])(?<!”))(?P<name>(?:区域)?协同发展)(?=[,。;走]|向(?:深度|纵深)|效应|$|\n)",
    ),
    form("strategy", "together", "同城", r"与[^\W!-ÿ]{2,4}?(?P<name>同城(?:化)?发展)"),
    form(
        "strategy",
        "together",
        "一体化|同城化",
        r"(?:推进|推动|构建|加快|促进|深化|实施|融入|实现|提高|以|(?<![^\W!-ÿ])(?=[^\W!-ÿ]{2}(?:一体化|同城化)(?:加快|向|取得|提速|迈|正在|步伐|进程)))(?P<name>(?!城乡|区域|产学|农工|上下|军地|医防|种养|线上|产供|海陆|东中|交通|城市|教科|产业|服务|基础|文旅|教育|公交|供水|医疗)"
        r"(?:[^\W!-ÿ]{2,6}?一体化发展|[^\W!-ÿ]{2,3}?(?:一体化|同城化)))(?=[,。;、和]|$|\n|建设|发展|进程|步伐|水平|为突破|新?格局|程度|正在|取得|迈出|提速|加快|向)",
        trimmed=True,
    ),
)
"""Forms of slogans and strategies."""
