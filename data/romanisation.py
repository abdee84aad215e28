"""Short forms and English names of administrative divisions, derived from their Chinese names by rule.

An English name is a romanisation (Hanyu Pinyin without tones, ``ü`` kept, an apostrophe before a syllable
that starts with a vowel) and the English word for the kind of division. Names that go by another spelling
in English (Hohhot, Lhasa, Inner Mongolia) and readings that a dictionary gets wrong (乐亭 Laoting) are in
the tables below.
"""

from __future__ import annotations

from typing import Final

PEOPLES: Final = {
    "藏": "Tibetan", "羌": "Qiang", "彝": "Yi", "回": "Hui", "土家": "Tujia", "苗": "Miao", "布依": "Buyei",
    "侗": "Dong", "壮": "Zhuang", "瑶": "Yao", "傣": "Dai", "白": "Bai", "景颇": "Jingpo", "傈僳": "Lisu",
    "哈尼": "Hani", "拉祜": "Lahu", "佤": "Va", "布朗": "Blang", "纳西": "Naxi", "普米": "Pumi",
    "独龙": "Derung", "怒": "Nu", "蒙古": "Mongol", "朝鲜": "Korean", "满": "Manchu", "达斡尔": "Daur",
    "鄂温克": "Ewenki", "鄂伦春": "Oroqen", "维吾尔": "Uygur", "哈萨克": "Kazak", "柯尔克孜": "Kirgiz",
    "塔吉克": "Tajik", "锡伯": "Xibe", "撒拉": "Salar", "保安": "Bonan", "东乡": "Dongxiang",
    "裕固": "Yugur", "土": "Tu", "畲": "She", "黎": "Li", "仡佬": "Gelao", "水": "Sui", "毛南": "Maonan",
    "仫佬": "Mulao", "各": "Multi-ethnic",
}  # fmt: skip
"""The peoples an autonomous division is named for, as China's own English publications spell them."""

WITHOUT_ZU: Final = ("蒙古", "哈萨克", "柯尔克孜", "塔吉克", "锡伯", "维吾尔", "壮", "回")
"""Peoples whose name may stand without 族 before 自治."""

SUFFIXES: Final = {
    "province": {"特别行政区": "Special Administrative Region", "自治区": "Autonomous Region",
                 "行政区": "Administrative Region", "省": "Province", "市": "Municipality"},
    "prefecture": {"自治州": "Autonomous Prefecture", "行政区": "Administrative Region", "地区": "Prefecture",
                   "盟": "League", "市": "City"},
    "county": {"行政委员会": "Administrative Committee", "自治县": "Autonomous County",
               "自治旗": "Autonomous Banner", "工矿区": "Industrial and Mining District",
               "特区": "Special District", "矿区": "Mining District", "新区": "New Area", "群岛": "Islands",
               "左翼中旗": "Left Wing Middle Banner", "左翼后旗": "Left Wing Rear Banner",
               "右翼前旗": "Right Wing Front Banner", "右翼中旗": "Right Wing Middle Banner",
               "右翼后旗": "Right Wing Rear Banner", "左旗": "Left Banner", "右旗": "Right Banner",
               "前旗": "Front Banner", "中旗": "Middle Banner", "后旗": "Rear Banner",
               "联合旗": "United Banner", "县": "County", "市": "City", "旗": "Banner", "区": "District",
               "镇": "Town"},
    "township": {"街道": "Subdistrict", "镇": "Town", "乡": "Township"},
}  # fmt: skip
"""Level → the endings a name may have → English, the longest first."""

WHOLE: Final = {
    "郊区": "Suburban District",
    "城区": "Urban District",
    "矿区": "Mining District",
    "新区": "New District",
    "市区": "Urban District",
    "市郊区": "Suburban District",
    "市中区": "Shizhong District",
    "神农架林区": "Shennongjia Forestry District",
    "中沙群岛的岛礁及其海域": "Zhongsha Islands and Waters",
}
"""Names that the rules for their ending do not fit."""

SHORT: Final = {
    "神农架林区": "神农架",
    "中沙群岛的岛礁及其海域": "中沙群岛",
    "西沙群岛": "西沙群岛",
    "南沙群岛": "南沙群岛",
}

SPELLINGS: Final = {
    "内蒙古": "Inner Mongolia", "西藏": "Tibet", "香港": "Hong Kong", "澳门": "Macao", "陕西": "Shaanxi",
    "呼和浩特": "Hohhot", "鄂尔多斯": "Ordos", "呼伦贝尔": "Hulunbuir", "巴彦淖尔": "Bayannur",
    "乌兰察布": "Ulanqab", "兴安盟": "Hinggan", "锡林郭勒": "Xilingol", "阿拉善": "Alxa", "哲里木": "Jirem",
    "伊克昭": "Ih Ju", "昭乌达": "Ju Ud", "大兴安岭": "Da Hinggan Ling", "乌兰浩特": "Ulanhot",
    "锡林浩特": "Xilinhot", "二连浩特": "Erenhot", "牙克石": "Yakeshi", "满洲里": "Manzhouli",
    "克什克腾": "Hexigten", "察布查尔": "Qapqal", "哈尔滨": "Harbin", "齐齐哈尔": "Qiqihar",
    "乌鲁木齐": "Ürümqi", "克拉玛依": "Karamay", "吐鲁番": "Turpan", "博尔塔拉": "Bortala",
    "巴音郭楞": "Bayingolin", "阿克苏": "Aksu", "克孜勒苏": "Kizilsu", "喀什": "Kashgar", "和田": "Hotan",
    "伊犁": "Ili", "阿勒泰": "Altay", "库尔勒": "Korla", "奎屯": "Kuytun", "阿图什": "Artux", "库车": "Kuqa",
    "阿拉尔": "Aral", "图木舒克": "Tumxuk", "可克达拉": "Kokdala", "霍尔果斯": "Khorgos", "拉萨": "Lhasa",
    "日喀则": "Xigazê", "昌都": "Qamdo", "林芝": "Nyingchi", "那曲": "Nagqu", "阿里": "Ngari", "噶尔": "Gar",
    "浪卡子": "Nagarzê", "江孜": "Gyangzê", "阿坝": "Ngawa", "马尔康": "Barkam", "壤塘": "Zamtang",
    "若尔盖": "Zoige", "红原": "Hongyuan", "甘孜": "Garzê", "德格": "Dêgê", "石渠": "Sêrxü", "色达": "Sêrtar",
    "得荣": "Dêrong", "果洛": "Golog", "格尔木": "Golmud", "德令哈": "Delingha", "称多": "Chindu",
    "迪庆": "Dêqên", "德钦": "Dêqên", "香格里拉": "Shangri-La", "鄂温克": "Ewenki", "鄂伦春": "Oroqen",
    "土默特": "Tumed", "达尔罕茂明安": "Darhan Muminggan", "阿鲁科尔沁": "Ar Horqin", "科尔沁": "Horqin",
    "巴林": "Bairin", "翁牛特": "Ongniud", "喀喇沁": "Harqin", "喀喇沁左翼": "Harqin Left Wing",
    "库伦": "Hure", "扎鲁特": "Jarud", "达拉特": "Dalad", "准格尔": "Jungar", "鄂托克": "Otog",
    "杭锦": "Hanggin", "乌审": "Uxin", "伊金霍洛": "Ejin Horo", "阿荣": "Arun", "莫力达瓦": "Morin Dawa",
    "陈巴尔虎": "Chen Barag", "新巴尔虎": "New Barag", "乌拉特": "Urad", "察哈尔": "Qahar",
    "扎赉特": "Jalaid", "阿巴嘎": "Abag", "苏尼特": "Sonid", "东乌珠穆沁": "East Ujimqin",
    "西乌珠穆沁": "West Ujimqin", "太仆寺": "Taibus", "额济纳": "Ejin", "额尔古纳": "Ergun",
    "和林格尔": "Horinger", "前郭尔罗斯": "Qian Gorlos", "杜尔伯特": "Dorbod", "塔什库尔干": "Taxkorgan",
    "和布克赛尔": "Hoboksar", "阿克塞": "Aksay", "巴里坤": "Barkol",
}  # fmt: skip
"""Names without their ending that go by another spelling than their pinyin."""

ONE_READING: Final = {
    "都": "du", "长": "chang", "什": "shi", "勒": "le", "佛": "fo", "尾": "wei", "朝": "chao", "柏": "bai",
    "乐": "le", "覃": "qin", "咀": "zui", "圩": "xu", "堡": "bu", "曾": "zeng",
}  # fmt: skip
"""Characters that (nearly) always read so in the names of divisions."""

READINGS: Final = {
    "长子": "zhang zi", "乐亭": "lao ting", "乐陵": "lao ling", "乐清": "yue qing", "单县": "shan xian",
    "大城": "dai cheng", "浚县": "xun xian", "涡阳": "guo yang", "漯河": "luo he", "畹町": "wan ding",
    "珲春": "hun chun", "蚌山": "beng shan", "六合": "lu he", "六安": "lu an", "筠连": "jun lian",
    "荥经": "ying jing", "泊头": "bo tou", "闵行": "min hang", "召陵": "shao ling", "洪洞": "hong tong",
    "崆峒": "kong tong", "繁峙": "fan shi", "黄埔": "huang pu", "大埔": "da bu",
}  # fmt: skip
"""Names, or how they begin, whose reading differs from what the dictionary or the rule above says."""


def _ending(name: str, level: str) -> str:
    return next((ending for ending in SUFFIXES[level] if name.endswith(ending)), "")


def _parts(name: str, level: str) -> tuple[str, list[str], str]:
    """Split a name into its stem, the peoples it is named for, and the ending for its kind of division."""
    ending = _ending(name, level)
    stem = name.removesuffix(ending)
    if len(stem) < 2 and ending in {"新区", "矿区", "特区"}:  # 立新区 is 立新 + 区
        ending = ending[-1]
        stem = name.removesuffix(ending)
    peoples: list[str] = []
    named_for_peoples = ending.startswith("自治") or (ending == "区" and stem.endswith("族"))
    while named_for_peoples:
        people = _last_people(stem)
        if people is None:
            break
        rest = stem.removesuffix("族").removesuffix(people)
        if len(rest) < 2:  # 东乡族自治县 keeps its only name; 内蒙古自治区 is not named for a people
            stem = rest + people
            break
        stem = rest
        peoples.insert(0, people)
    return stem, peoples, ending


def _last_people(stem: str) -> str | None:
    if stem.endswith("族"):
        candidates = (people for people in PEOPLES if stem.endswith(f"{people}族"))
    else:
        candidates = (people for people in WITHOUT_ZU if stem.endswith(people))
    return max(candidates, key=len, default=None)


def short(name: str, level: str) -> str:
    """The usual short form: 秀洲, 若尔盖, 阿坝; the name itself where one character would be left."""
    if name in SHORT:
        return SHORT[name]
    stem, _, ending = _parts(name, level)
    if name in WHOLE:
        return name
    if len(ending) > 1 and ending.endswith("旗") and not ending.startswith("自治"):  # 巴林左旗 stays
        return name
    if ending == "旗" and stem[-1] in "蓝白黄":  # so does 正蓝旗
        return name
    return stem if len(stem) >= 2 else name


def english(name: str, level: str) -> str:
    """The romanised name with the English word for its kind of division (``Xiuzhou District``)."""
    if name in WHOLE:
        return WHOLE[name]
    stem, peoples, ending = _parts(name, level)
    words = [SPELLINGS.get(stem) or SPELLINGS.get(name) or _romanise(stem, name)]
    if peoples:
        said = [PEOPLES[people] for people in peoples]
        words.append(", ".join(said[:-1]) + " and " + said[-1] if len(said) > 1 else said[0])
    if ending:
        words.append(SUFFIXES[level][ending])
    return " ".join(words)


def _romanise(stem: str, name: str) -> str:
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name, v_to_u=True)[: len(stem)]
    syllables = [ONE_READING.get(character, said) for character, said in zip(stem, syllables, strict=True)]
    for begin, reading in READINGS.items():
        if name.startswith(begin):
            syllables[: len(begin)] = reading.split()[: len(stem)]
    joined = syllables[0] + "".join(f"'{s}" if s[0] in "aoe" else s for s in syllables[1:])
    return joined[:1].upper() + joined[1:]
