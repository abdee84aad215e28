"""Tables of indicators: the figures of their rows, whatever parts their cells, and what is no such table."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from drafted import drafted, read

from graphbuild.extract.figures.indicator_tables import find_tables
from graphbuild.extract.figures.quantity_places import of_places
from graphbuild.extract.figures.tables import table_quantities
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.readers.source import read_source
from graphbuild.extract.table_lines import find_heads
from graphbuild.extract.year import plan_years
from graphbuild.model import Baseline, QuantityTarget
from graphbuild.text import sentences

Row = tuple[str, str, str, str, str, str]
PLAN = "平湖市“十四五”湿地规划\n一、主要目标\n到2025年，湿地更美。\n"
TABLES: dict[str, tuple[str, list[Row]]] = {
    "tabs": (
        "指标\t单位\t2020年\t2025年\t属性\n湿地率\t%\t31\t≥33\t约束性\n游船数\t万艘\t1.2\t2.5以上\t预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", ">=", "33", "%", "2025", "binding"),
            ("游船数", "=", "1.2", "万艘", "2020", "baseline"),
            ("游船数", ">=", "2.5", "万艘", "2025", "expected"),
        ],
    ),
    "a cell a line": (
        "指标名称\n单位\n2020年\n2025年\n属性\n1\n湿地率\n%\n31\n33\n约束性\n二、游览\n游船数\n艘\n90\n120\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
        ],
    ),
    "values amid words, a note behind a unit": (
        "指标\t2025年\n湿地率(%)(五年新增量)\t保持3以上\n观鸟台\t每镇至少2座\n投入增速(%)\t>7、力争快于全省\n",
        [
            ("湿地率", ">=", "3", "%", "2025", "none"),
            ("观鸟台", ">=", "2", "座", "2025", "none"),
            ("投入增速", ">", "7", "%", "2025", "none"),
        ],
    ),
    "a cell a line, a row a stroke": (
        "序号 |\n项目名称 |\n建设时间 |\n年度投资 (万元) |\n单位 |\n|\n1 |\n湖堤 |\n2023 |\n860 |\n"
        "水利局 |\n|\n2 |\n码头 |\n2024 |\n90 |\n交通局 |\n",
        [
            ("湖堤年度投资", "=", "860", "万元", "2025", "none"),
            ("码头年度投资", "=", "90", "万元", "2025", "none"),
        ],
    ),
    "blanks": (
        "序号 指标 单位 2020年 2025年 年均增速\n1 湿地率 % 31 33 —\n2 观鸟 人次 万人次 20 40 14.9\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "none"),
            ("观鸟人次", "=", "20", "万人次", "2020", "baseline"),
            ("观鸟人次", "=", "40", "万人次", "2025", "none"),
            ("观鸟人次年均增速", "=", "14.9", "%", "2021/2025", "none"),
        ],
    ),
    "strokes": (
        "| 主要指标 | 单位 | 2020年实际 | 2025年目标 |\n|---|---|---|---|\n| 湿地率 | % | 31 | 33左右 |\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "~", "33", "%", "2025", "none"),
        ],
    ),
    "two lines of heads, groups, units in brackets, sums of five years": (
        "序号\t指标\t单位\t2020年\t2025年\t\t属性\n\t\t\t\t目标值\t年均增长(%)\n一、保护\n"
        "1\t湿地率(%)\t\t31\t33\t\t约束性\n二、游览\n2\t门票收入\t亿元\t1\t2\t14.9\t预期性\n"
        "3\t新增步道\t公里\t\t〔50〕\t\t预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("门票收入", "=", "1", "亿元", "2020", "baseline"),
            ("门票收入", "=", "2", "亿元", "2025", "expected"),
            ("门票收入年均增速", "=", "14.9", "%", "2021/2025", "expected"),
            ("新增步道", "=", "50", "公里", "2021/2025", "expected"),
        ],
    ),
    "unit and kind in brackets, sums beside years": (
        "指标\t2020年\t2025年\t年均增长〔累计〕\n湿地率（%，约束性）\t31\t33\t〔2〕\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率累计", "=", "2", "个百分点", "2021/2025", "binding"),
        ],
    ),
    "one head over numbers and names, units in the names": (
        "类别\t指标\t\t2020年\t2025年\t年均增长或累计\t属性\n湖区\t1\t门票收入(亿元)\t1\t2\t14.9%左右\t预期性\n"
        "湖区\t2\t船龄(年)\t9\t7\t—\t预期性\n湖区\t3\t渔船能耗降低(%)\t—\t—\t[14]\t约束性\n",
        [
            ("门票收入", "=", "1", "亿元", "2020", "baseline"),
            ("门票收入", "=", "2", "亿元", "2025", "expected"),
            ("门票收入年均增速", "~", "14.9", "%", "2021/2025", "expected"),
            ("船龄", "=", "9", "年", "2020", "baseline"),
            ("船龄", "=", "7", "年", "2025", "expected"),
            ("渔船能耗降低累计", "=", "14", "%", "2021/2025", "binding"),
        ],
    ),
    "ends of five years": (
        "主要指标\t“十三五”末\t“十四五”末\n湿地率(%)\t31\t33\n",
        [("湿地率", "=", "31", "%", "2020", "baseline"), ("湿地率", "=", "33", "%", "2025", "none")],
    ),
    "where it stands and where it is to come to": (
        "| 指标 | 现状 | 目标 |\n| --- | --- | --- |\n| 湿地率（%） | 31 | 33 |\n",
        [("湿地率", "=", "31", "%", "2020", "baseline"), ("湿地率", "=", "33", "%", "2025", "none")],
    ),
    "a rate beside its figure, in two lines of heads": (
        "指标名称\t单位\t2022年\t\t2025年\n\t\t实际\t增长%\t计划\t增长%\n门票收入\t亿元\t10\t5.1\t11\t6左右\n",
        [
            ("门票收入", "=", "10", "亿元", "2022", "baseline"),
            ("门票收入增速", "=", "5.1", "%", "2022", "baseline"),
            ("门票收入", "=", "11", "亿元", "2025", "none"),
            ("门票收入增速", "~", "6", "%", "2025", "none"),
        ],
    ),
    "a rate without a year": (
        "| 主要指标 | 计量单位 | 2025年计划 | 比上年增长(%) |\n| 游船数 | 艘 | 90 | 4 |\n",
        [("游船数", "=", "90", "艘", "2025", "none"), ("游船数增速", "=", "4", "%", "2025", "none")],
    ),
    "a cell a line, what brackets hold below a head, words for a figure": (
        "类别\n序号\n指标名称\n单位\n2020年\n2025年\n年均增速\n[累计]\n属性\n保护\n1\n湿地率\n%\n31\n33\n[2]\n约束性\n"
        "2\n水质\n类\n—\n稳中向好\n—\n约束性\n游览\n3\n游船数\n艘\n90\n120\n5.9%\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率累计", "=", "2", "个百分点", "2021/2025", "binding"),
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
            ("游船数年均增速", "=", "5.9", "%", "2021/2025", "expected"),
        ],
    ),
    "rows without the cells that are merged above them": (
        "类别\t指标\t2020年\t2025年\t属性\n保护\t湿地率(%)\t31\t33\t约束性\n观鸟台(座)\t2\t5\t预期性\n"
        "船只结构(%)\t其中:电动船占比\t40\t80\t预期性\n帆船占比\t3\t4\t预期性\n"
        "水质\t主要污染物排放量减少(%)\t总磷\t—\t[6]\t约束性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("观鸟台", "=", "2", "座", "2020", "baseline"),
            ("观鸟台", "=", "5", "座", "2025", "expected"),
            ("电动船占比", "=", "40", "%", "2020", "baseline"),
            ("电动船占比", "=", "80", "%", "2025", "expected"),
            ("帆船占比", "=", "3", "%", "2020", "baseline"),
            ("帆船占比", "=", "4", "%", "2025", "expected"),
            ("总磷排放量减少", "=", "6", "%", "2021/2025", "binding"),
        ],
    ),
    "a first year without its number, what is added, what five years before came to": (
        "序号 指标 单位 基期年 2025年 “十四五”新增\n1 步道 公里 20 50 30\n2 百亩湖面补水 万方 [8] [9] —\n",
        [
            ("步道", "=", "20", "公里", "2020", "baseline"),
            ("步道", "=", "50", "公里", "2025", "none"),
            ("新增步道", "=", "30", "公里", "2021/2025", "none"),
            ("百亩湖面补水", "=", "8", "万方", "2016/2020", "baseline"),
            ("百亩湖面补水", "=", "9", "万方", "2021/2025", "none"),
        ],
    ),
    "heads whose letters are set apart like the heads, a mean that is no growth, kinds of three sorts": (
        "类　别　指　标　单　位　2020年　2025年　年均增长　属　性\n保护　游船数　艘　90　120　5.9　预期性\n"
        "　　　空船率　%　4　—　<5　指导性\n",
        [
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
            ("游船数年均增速", "=", "5.9", "%", "2021/2025", "expected"),
            ("空船率", "=", "4", "%", "2020", "baseline"),
            ("空船率", "<", "5", "%", "2021/2025", "none"),
        ],
    ),
    "what five years did and what five are to do": (
        "指标项\t“十三五”完成\t“十四五”计划\n步道(公里)\t31\t33\n",
        [("步道", "=", "31", "公里", "2020", "baseline"), ("步道", "=", "33", "公里", "2025", "none")],
    ),
    "heads with units of energy": (
        "乡镇\t2020年能源消费(万吨标准煤)\t2025年装机容量(万千瓦)\n湖滨镇\t31\t33\n",
        [
            ("能源消费", "=", "31", "万吨标准煤", "2020", "baseline"),
            ("装机容量", "=", "33", "万千瓦", "2025", "none"),
        ],
    ),
    "what stands below each year, a cell a line": (
        "指标\n2020年\n基期值\n2025年\n目标值\n属性\n湿地率(%)\n31\n33\n约束性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
        ],
    ),
    "a second line of heads between blanks": (
        "指标 单位 2020年 2025年 属性\n完成数 目标数 增长(%)\n旅游收入 亿元 10 20 14 预期性\n",
        [
            ("旅游收入", "=", "10", "亿元", "2020", "baseline"),
            ("旅游收入", "=", "20", "亿元", "2025", "expected"),
            ("旅游收入增速", "=", "14", "%", "2025", "expected"),
        ],
    ),
    "a second line of heads, a cell a line": (
        "主要指标\n单位\n2020年\n2025年\n属性\n实际\n增长%\n计划\n增长%\n游船数\n艘\n80\n3\n90\n4\n预期性\n",
        [
            ("游船数", "=", "80", "艘", "2020", "baseline"),
            ("游船数增速", "=", "3", "%", "2020", "baseline"),
            ("游船数", "=", "90", "艘", "2025", "expected"),
            ("游船数增速", "=", "4", "%", "2025", "expected"),
        ],
    ),
    "a stroke after each cell, some empty": (
        "指标 |\n2020年 |\n2025年 |\n属性 |\n湿地率(%) |\n31 |\n≥33 |\n约束性 |\n"
        "游船数(艘) |\n|\n120 |\n预期性 |\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", ">=", "33", "%", "2025", "binding"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
        ],
    ),
    "what each county is to do, its unit in the head": (
        "序号\t县区\t造林任务(万亩)\t备注\n1\t东湖县\t2.5\t含林网\n\t合计\t3.7\n",
        [
            ("造林任务", "=", "2.5", "万亩", "2025", "none"),
            ("造林任务", "=", "3.7", "万亩", "2025", "none"),
        ],
    ),
    "sums of projects, with a year in one head": (
        "项目名称\t内容\t总投资(亿元)\t2024年投资(万元)\t单位\n北岸码头\t扩建泊位\t1.2\t3000\t市港航局\n",
        [
            ("北岸码头总投资", "=", "1.2", "亿元", "2025", "none"),
            ("北岸码头投资", "=", "3000", "万元", "2024", "none"),
        ],
    ),
    "a first row with its unit, a cell a line": (
        "指标\n2020年\n2025年\n湿地面积(万亩)\n3\n4\n湿地率(%)\n31\n33\n",
        [
            ("湿地面积", "=", "3", "万亩", "2020", "baseline"),
            ("湿地面积", "=", "4", "万亩", "2025", "none"),
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "none"),
        ],
    ),
    "a unit beside the year": (
        "指标\t2025年目标(万人)\n游客\t500\n",
        [("游客", "=", "500", "万人", "2025", "none")],
    ),
    "a goal without a year": (
        "指标\t目标\n游船数\t120艘\n水质\t完成省定任务\n",
        [("游船数", "=", "120", "艘", "2025", "none")],
    ),
    "years behind alone": (
        "指标\t单位\t2015年\t2020年\n湿地率\t%\t29\t31\n",
        [("湿地率", "=", "29", "%", "2015", "outcome"), ("湿地率", "=", "31", "%", "2020", "outcome")],
    ),
    "drawn, a name over two lines of its cell": (
        "┌──┬────┬───┬────┐\n│序号│指标    │2020年│2025年目标│\n├──┼────┼───┼────┤\n"
        "│1   │湿地率%%  │31    │≥33     │\n├──┼────┼───┼────┤\n│2   │新增步道│—    │[50]      │\n"
        "│    │里程(公里)│    │          │\n├──┼────┼───┼────┤\n│3   │船龄(年)│9     │7         │\n"
        "└──┴────┴───┴────┘\n".replace("率%%", "率(%)"),
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", ">=", "33", "%", "2025", "none"),
            ("新增步道里程", "=", "50", "公里", "2021/2025", "none"),
            ("船龄", "=", "9", "年", "2020", "baseline"),
            ("船龄", "=", "7", "年", "2025", "none"),
        ],
    ),
    "drawn with signs": (
        "+----+------+\n| 考核指标 | 目标值 |\n+----+------+\n| 湿地率 | 33%以上 |\n+----+------+\n",
        [("湿地率", ">=", "33", "%", "2025", "none")],
    ),
    "one head over groups and names, what binds over several rows": (
        "指标\t\t2020年\t2025年\t属性\n湖区\t船龄(年)\t9\t7\t预期性\n\t游船数(艘)\t90\t120\n"
        "湿地率(%)\t\t31\t33\t约束性\n",
        [
            ("船龄", "=", "9", "年", "2020", "baseline"),
            ("船龄", "=", "7", "年", "2025", "expected"),
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
        ],
    ),
    "two lines of heads with a unit in the first, a row without a name": (
        "序号\t项目\t内容\t投资(万元)\t\t单位\n\t\t\t总投资\t2024年投资\n1\t北岸码头\t泊位\t900\t300\t市港航局\n"
        "2\t\t栈道\t70\t20\t市港航局\n合计\t\t\t970\t320\n3\t南岸码头\t泊位\t500\t200\t市港航局\n",
        [
            ("北岸码头总投资", "=", "900", "万元", "2025", "none"),
            ("北岸码头投资", "=", "300", "万元", "2024", "none"),
            ("总投资", "=", "970", "万元", "2025", "none"),
            ("投资", "=", "320", "万元", "2024", "none"),
            ("南岸码头总投资", "=", "500", "万元", "2025", "none"),
            ("南岸码头投资", "=", "200", "万元", "2024", "none"),
        ],
    ),
    "a unit above": (
        "单位:万元\n类别\t总投资\t其中\n\t\t市级\t县级\n一、港口\n码头\t900\t500\t400\n",
        [
            ("码头总投资", "=", "900", "万元", "2025", "none"),
            ("码头市级", "=", "500", "万元", "2025", "none"),
            ("码头县级", "=", "400", "万元", "2025", "none"),
        ],
    ),
    "what its caption says of each county, a year a column": (
        "平湖市环湖步道建设任务分解表\n县区\t2024年(公里)\t2025年(公里)\n东湖县\t20\t30\n",
        [
            ("环湖步道建设", "=", "20", "公里", "2024", "none"),
            ("环湖步道建设", "=", "30", "公里", "2025", "none"),
        ],
    ),
    "the years of what is measured, a year a column": (
        "县区\t渔船与游船能耗降低率(%)\t\n\t2020年\t2025年\t累计\n东湖县\t20\t30\t9\n",
        [
            ("渔船与游船能耗降低率", "=", "20", "%", "2020", "baseline"),
            ("渔船与游船能耗降低率", "=", "30", "%", "2025", "none"),
            ("渔船与游船能耗降低率累计", "=", "9", "%", "2025", "none"),
        ],
    ),
    "the rate of what the column before it measures": (
        "县区\t门票收入(万元)\t增长(%)\n东湖县\t20\t9\n",
        [
            ("门票收入", "=", "20", "万元", "2025", "none"),
            ("门票收入增速", "=", "9", "%", "2025", "none"),
        ],
    ),
    "names that are counted in Chinese, a rate against the year before": (
        "指标名称\t单位\t2025年计划\t计划比上年±%\n一、门票收入\t万元\t20\t9\n(二)游船\t艘\t90\t4\n",
        [
            ("门票收入", "=", "20", "万元", "2025", "none"),
            ("门票收入增速", "=", "9", "%", "2025", "none"),
            ("游船", "=", "90", "艘", "2025", "none"),
            ("游船增速", "=", "4", "%", "2025", "none"),
        ],
    ),
    "what grew between years that are over": (
        "指标\t2015年\t2020年\t年均增长(%)\n湿地率(%)\t29\t31\t1.3\n",
        [
            ("湿地率", "=", "29", "%", "2015", "outcome"),
            ("湿地率", "=", "31", "%", "2020", "outcome"),
            ("湿地率年均增速", "=", "1.3", "%", "2016/2020", "outcome"),
        ],
    ),
    "where it stood and where it is to come to": (
        "指标\t2019年\t2020年\t目标值\t年均增长(%)\n湿地率(%)\t30\t31\t33\t1.3\n",
        [
            ("湿地率", "=", "30", "%", "2019", "baseline"),
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "none"),
            ("湿地率年均增速", "=", "1.3", "%", "2021/2025", "none"),
        ],
    ),
    "things with their units": (
        "品种\t单位\t2020年\t2025年\n水鸟\t万只\t3\t4\n",
        [("水鸟", "=", "3", "万只", "2020", "baseline"), ("水鸟", "=", "4", "万只", "2025", "none")],
    ),
    "a note to a figure, nearly a figure": (
        "指标\t2020年\t2025年\n渔船能耗降低(%)\t—\t完成任务\n湿地率(%)\t31*\t近33\n",
        [("湿地率", "=", "31", "%", "2020", "baseline"), ("湿地率", "~", "33", "%", "2025", "none")],
    ),
    "a head over the years to come beside one over what was reached": (
        "指标\t单位\t2020年\t分年度目标\t\n\t\t实绩\t2022年\t2025年\n在建步道\t公里\t3\t4\t5\n",
        [
            ("在建步道", "=", "3", "公里", "2020", "baseline"),
            ("在建步道", "=", "4", "公里", "2022", "none"),
            ("在建步道", "=", "5", "公里", "2025", "none"),
        ],
    ),
    "blanks, with a unit amid the heads": (
        "序号 项目名称 里程(公里) 建设性质 年限\n1 湖岸步道 32 新建 2022-2025\n2 湖岸码头 4 改建 2022-2023\n",
        [
            ("湖岸步道里程", "=", "32", "公里", "2025", "none"),
            ("湖岸码头里程", "=", "4", "公里", "2025", "none"),
        ],
    ),
    "a cell a line, rows that are counted": (
        "序号\n县区\n造林任务(万亩)\n备注\n1\n东湖县\n2.5\n含林网\n2\n西湖县\n3\n—\n",
        [
            ("造林任务", "=", "2.5", "万亩", "2025", "none"),
            ("造林任务", "=", "3", "万亩", "2025", "none"),
        ],
    ),
    "what each body is to do": (
        "序号\t单位\t造林任务(万亩)\t步道\n1\t东湖镇\t2.5\t有\n",
        [("造林任务", "=", "2.5", "万亩", "2025", "none")],
    ),
    "a range": (
        "指标\t单位\t2025年\n水深\t米\t2.5—3\n",
        [("水深", "=", "2.5..3", "米", "2025", "none")],
    ),
    "a cell a line, empty and merged cells left out": (
        "指标\n2020年\n2025年\n年均增长[累计]\n属性\n保护\n湿地率(%)\n31\n33\n[2]\n约束性\n渔船能耗降低(%)\n[14]\n约束性\n"
        "码头改造\n按上级要求\n预期性\n游览\n游船\n画舫数(艘)\n90\n120\n5.9\n预期性\n电动船数(艘)\n9\n12\n6.1\n"
        "主要入湖物排放量减少(%)\n总磷\n[6]\n约束性\n总氮\n[5]\n船上失业率(%)\n4\n<5\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率累计", "=", "2", "个百分点", "2021/2025", "binding"),
            ("渔船能耗降低累计", "=", "14", "%", "2021/2025", "binding"),
            ("画舫数", "=", "90", "艘", "2020", "baseline"),
            ("画舫数", "=", "120", "艘", "2025", "expected"),
            ("画舫数年均增速", "=", "5.9", "%", "2021/2025", "expected"),
            ("电动船数", "=", "9", "艘", "2020", "baseline"),
            ("电动船数", "=", "12", "艘", "2025", "expected"),
            ("电动船数年均增速", "=", "6.1", "%", "2021/2025", "expected"),
            ("总磷排放量减少累计", "=", "6", "%", "2021/2025", "binding"),
            ("总氮排放量减少累计", "=", "5", "%", "2021/2025", "binding"),
            ("船上失业率", "=", "4", "%", "2020", "baseline"),
            ("船上失业率", "<", "5", "%", "2025", "expected"),
        ],
    ),
    "blanks, empty and merged cells left out": (
        "指标 单位 2020年 2025年 年均增长(%) 属性\n1 渔船能耗降低 % [14] 约束性\n"
        "2 码头改造 处 按上级要求 约束性\n3 入湖物减少(%) 总磷 % [6] 约束性\n总氮 % [5] 约束性\n"
        "4 湖面、湖岸步道 公里 8%以上 预期性\n5 游船结构 游船电动船占比 % 40 80 — 预期性\n"
        "6 船上失业率 % 4 <5 预期性\n",
        [
            ("渔船能耗降低累计", "=", "14", "%", "2021/2025", "binding"),
            ("总磷累计", "=", "6", "%", "2021/2025", "binding"),
            ("总氮累计", "=", "5", "%", "2021/2025", "binding"),
            ("湖面、湖岸步道年均增速", ">=", "8", "%", "2021/2025", "expected"),
            ("游船电动船占比", "=", "40", "%", "2020", "baseline"),
            ("游船电动船占比", "=", "80", "%", "2025", "expected"),
            ("船上失业率", "=", "4", "%", "2020", "baseline"),
            ("船上失业率", "<", "5", "%", "2025", "expected"),
        ],
    ),
    "a stroke after each cell, empty ones of a merged row": (
        "指标 |\n2020年 |\n2025年 |\n属性 |\n主要污染物排放量减少(%) |\n"
        "总磷 |\n|\n6 |\n约束性 |\n总氮 |\n|\n5 |\n",
        [
            ("总磷排放量减少", "=", "6", "%", "2025", "binding"),
            ("总氮排放量减少", "=", "5", "%", "2025", "binding"),
        ],
    ),
    "groups that are counted under a merged head": (
        "序号\t指标\t\t单位\t2020年\t2025年\t属性\n一\t保护\n1\t湿地率\t\t%\t31\t33\t约束性\n二\t游览\n"
        "2\t游船\t画舫数\t艘\t90\t120\t预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("画舫数", "=", "90", "艘", "2020", "baseline"),
            ("画舫数", "=", "120", "艘", "2025", "expected"),
        ],
    ),
    "a merged name in a later row, long blanks beside the name of a group, amounts in trillions": (
        "| 指标 |                    |  | 2025年 |\n|---|---|---|---|\n"
        "| 游览             |                    |  |        |\n| 门票收入(万亿元) |     |  | 3      |\n"
        "| 栈道长(米) |  |  | 3      |\n| 码头数(座) |  |  | 3      |\n| 灯塔数(座) |  |  | 3      |\n"
        "| 船只数 |  画舫数(艘) |  | 9      |\n".replace(" |  | ", " | "),
        [
            ("门票收入", "=", "3", "万亿元", "2025", "none"),
            ("栈道长", "=", "3", "米", "2025", "none"),
            ("码头数", "=", "3", "座", "2025", "none"),
            ("灯塔数", "=", "3", "座", "2025", "none"),
            ("画舫数", "=", "9", "艘", "2025", "none"),
        ],
    ),
    "a cell a line, rows that are counted in groups, a last one that is not": (
        "序号\n县区\n造林任务(万亩)\n1\n东湖县\n2.5\n2\n西湖县\n3\n山区\n3\n北山县\n4\n合计\n9.5\n",
        [
            ("造林任务", "=", "2.5", "万亩", "2025", "none"),
            ("造林任务", "=", "3", "万亩", "2025", "none"),
            ("造林任务", "=", "4", "万亩", "2025", "none"),
            ("造林任务", "=", "9.5", "万亩", "2025", "none"),
        ],
    ),
    "long heads of years, those of what is said beside them": (
        "序号\n指标\n规划基期年\n“十四五”期末(2025年)\n2025年比2020年变化\n指标属性\n指标层级\n一\n水面\n"
        "1\n湿地率(%)\n31\n33\n提高2个百分点\n约束性\n全域\n二\n岸线\n2\n步道长(公里)\n8\n9\n1\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率提高", "=", "2", "个百分点", "2025", "binding"),
            ("步道长", "=", "8", "公里", "2020", "baseline"),
            ("步道长", "=", "9", "公里", "2025", "expected"),
            ("步道长变化", "=", "1", "公里", "2025", "expected"),
        ],
    ),
    "rows of one name, what tells nothing without its group, what is to fall by so much": (
        "指标\t\t单位\t2025年\n渔业\t占比\t%\t12\n门票收入\t\t万元\t9\n北岸\t码头数\t座\t3\n南岸\t码头数\t座\t4\n"
        "渔船能耗\t\t%\t比2020年下降13\n",
        [
            ("渔业占比", "=", "12", "%", "2025", "none"),
            ("门票收入", "=", "9", "万元", "2025", "none"),
            ("北岸码头数", "=", "3", "座", "2025", "none"),
            ("南岸码头数", "=", "4", "座", "2025", "none"),
            ("渔船能耗下降", "=", "13", "%", "2025", "none"),
        ],
    ),
    "a budget, the sum of its rows": (
        "单位:万元\n项目\t2024年完成数\t2025年预算数\n一、门票\t20\t30\n收入合计\t25\t36\n",
        [
            ("门票", "=", "20", "万元", "2024", "baseline"),
            ("门票", "=", "30", "万元", "2025", "none"),
            ("收入合计", "=", "25", "万元", "2024", "baseline"),
            ("收入合计", "=", "36", "万元", "2025", "none"),
        ],
    ),
    "what was reached beside what was aimed at, growth of each": (
        "指标\t单位\t2020年\t2025年目标\t年均增长目标(%)\t2025年实际\t实际年均增长(%)\n水面利用系数\t—\t0.5\t0.6\t[0.1]\t0.6\t—\n"
        "门票收入\t万元\t20\t30\t8\t29\t7\n",
        [
            ("水面利用系数", "=", "0.5", "", "2020", "baseline"),
            ("水面利用系数", "=", "0.6", "", "2025", "none"),
            ("水面利用系数累计", "=", "0.1", "", "2021/2025", "none"),
            ("水面利用系数", "=", "0.6", "", "2025", "baseline"),
            ("门票收入", "=", "20", "万元", "2020", "baseline"),
            ("门票收入", "=", "30", "万元", "2025", "none"),
            ("门票收入年均增速", "=", "8", "%", "2021/2025", "none"),
            ("门票收入", "=", "29", "万元", "2025", "baseline"),
            ("门票收入年均增速", "=", "7", "%", "2021/2025", "baseline"),
        ],
    ),
    "a second line of heads that follows all of the first, a cell a line": (
        "指标\n单位\n2020年\n2025年\n属性\n目标值\n年均增速[累计增加值]\n游船数\n艘\n90\n120\n5.9\n预期性\n"
        "主要入湖物减少\n总磷\n%\n—\n—\n[6]\n约束性\n",
        [
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
            ("游船数年均增速", "=", "5.9", "%", "2021/2025", "expected"),
            ("总磷减少累计", "=", "6", "%", "2021/2025", "binding"),
        ],
    ),
    "growth over the years of another plan, units for each of something": (
        "指标\t单位\t2015年\t2020年\t“十三五”年均增长%\t2025年\t“十四五”年均增长%\n"
        "门票收入\t万元\t20\t30\t8.4\t40\t6\n落水事故率(起/每万人)\t\t3\t2\t—\t1\t—\n",
        [
            ("门票收入", "=", "20", "万元", "2015", "baseline"),
            ("门票收入", "=", "30", "万元", "2020", "baseline"),
            ("门票收入年均增速", "=", "8.4", "%", "2016/2020", "baseline"),
            ("门票收入", "=", "40", "万元", "2025", "none"),
            ("门票收入年均增速", "=", "6", "%", "2021/2025", "none"),
            ("落水事故率", "=", "3", "起/每万人", "2015", "baseline"),
            ("落水事故率", "=", "2", "起/每万人", "2020", "baseline"),
            ("落水事故率", "=", "1", "起/每万人", "2025", "none"),
        ],
    ),
    "the sum of each county, of what the caption above the unit tells": (
        "2025年平湖市环湖造林任务分解表\n单位:亩\n县区\t合计\t人工造林\n东湖县\t20\t9\n",
        [
            ("环湖造林", "=", "20", "亩", "2025", "none"),
            ("人工造林", "=", "9", "亩", "2025", "none"),
        ],
    ),
    "rows that are explained below, or in words alone, a base that was not told": (
        "指标\n基期水平\n2022年目标值\n2025年目标值\n指标性质\n湿地率(%)\n31\n32\n33\n预期性\n"
        "说明:湿地率是湿地占全域面积的比例，以每年的调查为准，不含水田，也不含人工开挖的养殖水面。\n"
        "计算方法:湿地面积/全域面积。\n居民\n1\n会认各种水鸟。\n倡导性\n游览\n2\n游船数(艘)\n90\n120\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "32", "%", "2022", "expected"),
            ("湿地率", "=", "33", "%", "2025", "expected"),
            ("游船数", "=", "90", "艘", "2022", "expected"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
        ],
    ),
    "a stroke before each cell, what all years come to beside the years, a head that is explained": (
        "|\n指标\n| 2020年\n| 2025年目标值(到期末应当达到的水平)\n| 〔累计〕\n| 属性\n"
        "|\n湿地率(%)\n| 31\n| 33\n| 〔2〕\n"
        "| 约束性\n|\n渔船能耗降低(%)\n| -\n| -\n| 〔14〕\n| 约束性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率累计", "=", "2", "个百分点", "2021/2025", "binding"),
            ("渔船能耗降低累计", "=", "14", "%", "2021/2025", "binding"),
        ],
    ),
    "a head over groups, numbers and names, a row that but names what those below it have less of": (
        "指标\t\t\t2020年\t2025年\t属性\n保护\t1\t湿地率(%)\t31\t33\t约束性\n\t2\t主要污染物排放量削减(%)\n"
        "\t\t总磷\t—\t6\t约束性\n\t\t总氮\t—\t5\t约束性\n游览\t3\t游船数(艘)\t90\t突破120\t预期性\n"
        "\t4\t游客(万人次)\t9000\t1.3亿\t预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("总磷排放量削减", "=", "6", "%", "2025", "binding"),
            ("总氮排放量削减", "=", "5", "%", "2025", "binding"),
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", ">", "120", "艘", "2025", "expected"),
            ("游客", "=", "9000", "万人次", "2020", "baseline"),
            ("游客", "=", "1.3", "亿人次", "2025", "expected"),
        ],
    ),
    "a cell a line, figures with signs in words and with their units": (
        "类别\n指标\n2025年目标值\n湖区\n每个镇的观鸟台\n不少于1座\n护林员\n30名\n",
        [
            ("每个镇的观鸟台", ">=", "1", "座", "2025", "none"),
            ("护林员", "=", "30", "名", "2025", "none"),
        ],
    ),
    "blanks, names over the lines above and below their figures": (
        "类别 序号 指标 单位 2020年 2025年 年均增长 属性\n1 湿地率 % 31 33 【2】 约束性\n"
        "保护\n环湖各镇岸线植被缓冲\n2 % 40 50 【10】 约束性\n带覆盖率\n3 游船数 艘 90 120 5.9% 预期性\n"
        "游览\n环湖步道\n4 公里 8 9 【1】 预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "binding"),
            ("湿地率累计", "=", "2", "个百分点", "2021/2025", "binding"),
            ("环湖各镇岸线植被缓冲带覆盖率", "=", "40", "%", "2020", "baseline"),
            ("环湖各镇岸线植被缓冲带覆盖率", "=", "50", "%", "2025", "binding"),
            ("环湖各镇岸线植被缓冲带覆盖率累计", "=", "10", "个百分点", "2021/2025", "binding"),
            ("游船数", "=", "90", "艘", "2020", "baseline"),
            ("游船数", "=", "120", "艘", "2025", "expected"),
            ("游船数年均增速", "=", "5.9", "%", "2021/2025", "expected"),
            ("环湖步道", "=", "8", "公里", "2020", "baseline"),
            ("环湖步道", "=", "9", "公里", "2025", "expected"),
            ("环湖步道累计", "=", "1", "公里", "2021/2025", "expected"),
        ],
    ),
    "a cell a line, a counted name over two lines, another with parts": (
        "指标\n2020年\n2025年\n属性\n1.环湖各镇岸线\n植被覆盖(%)\n40\n50\n约束性\n2.游船占比\n电动船占比(%)\n5\n6\n预期性\n"
        "帆船占比(%)\n3\n4\n预期性\n",
        [
            ("环湖各镇岸线植被覆盖", "=", "40", "%", "2020", "baseline"),
            ("环湖各镇岸线植被覆盖", "=", "50", "%", "2025", "binding"),
            ("电动船占比", "=", "5", "%", "2020", "baseline"),
            ("电动船占比", "=", "6", "%", "2025", "expected"),
            ("帆船占比", "=", "3", "%", "2020", "baseline"),
            ("帆船占比", "=", "4", "%", "2025", "expected"),
        ],
    ),
    "a cell a line, years below a head without one, what is to be done in each year": (
        "指标\n单位\n现状(2020年)\n规划目标\n年均\n属性\n2025年\n2035年\n湿地率\n%\n31\n33\n35\n—\n预期性\n"
        "新增步道\n公里\n—\n—\n—\n5\n预期性\n",
        [
            ("湿地率", "=", "31", "%", "2020", "baseline"),
            ("湿地率", "=", "33", "%", "2025", "expected"),
            ("湿地率", "=", "35", "%", "2035", "expected"),
            ("年均新增步道", "=", "5", "公里", "2021/2025", "expected"),
        ],
    ),
    "blanks, a head of three words": (
        "主要指标 2024年完成情况 2025年预期目标\n绝对数 增幅(%) 绝对数 增幅(%)\n"
        "门票收入(万元) 20 9 22 10左右\n游客(万人) 8 3 9 4\n",
        [
            ("门票收入", "=", "20", "万元", "2024", "baseline"),
            ("门票收入增速", "=", "9", "%", "2024", "baseline"),
            ("门票收入", "=", "22", "万元", "2025", "none"),
            ("门票收入增速", "~", "10", "%", "2025", "none"),
            ("游客", "=", "8", "万人", "2024", "baseline"),
            ("游客增速", "=", "3", "%", "2024", "baseline"),
            ("游客", "=", "9", "万人", "2025", "none"),
            ("游客增速", "=", "4", "%", "2025", "none"),
        ],
    ),
    "a unit above cells a line": (
        "单位:公顷\n指标\n2020年\n2025年\n属性\n芦苇滩\n310\n330\n约束性\n绿化率(%)\n40\n45\n预期性\n",
        [
            ("芦苇滩", "=", "310", "公顷", "2020", "baseline"),
            ("芦苇滩", "=", "330", "公顷", "2025", "binding"),
            ("绿化率", "=", "40", "%", "2020", "baseline"),
            ("绿化率", "=", "45", "%", "2025", "expected"),
        ],
    ),
    "a unit above blanks, beside a growth that has its own": (
        "  单位:亿元\n指标名称  2020年  2025年  年均增长(%)\n"
        "生产总值  90  120  6\n  其中:第一产业  20  24  3\n       第二产业  30  40  6\n渔船投资  3  5  9\n",
        [
            ("生产总值", "=", "90", "亿元", "2020", "baseline"),
            ("生产总值", "=", "120", "亿元", "2025", "none"),
            ("生产总值年均增速", "=", "6", "%", "2021/2025", "none"),
            ("第一产业增加值", "=", "20", "亿元", "2020", "baseline"),
            ("第一产业增加值", "=", "24", "亿元", "2025", "none"),
            ("第一产业增加值年均增速", "=", "3", "%", "2021/2025", "none"),
            ("第二产业增加值", "=", "30", "亿元", "2020", "baseline"),
            ("第二产业增加值", "=", "40", "亿元", "2025", "none"),
            ("第二产业增加值年均增速", "=", "6", "%", "2021/2025", "none"),
            ("渔船投资", "=", "3", "亿元", "2020", "baseline"),
            ("渔船投资", "=", "5", "亿元", "2025", "none"),
            ("渔船投资年均增速", "=", "9", "%", "2021/2025", "none"),
        ],
    ),
    "parts of a row above by their own word": (
        "指标\t2025年\t属性\n护鸟员人数(人)\t90\t预期性\n其中:女性\t40\t预期性\n男性\t50\t预期性\n"
        "巡护里程(公里)\t70\t预期性\n其中:夜间占比\t8\t预期性\n",
        [
            ("护鸟员人数", "=", "90", "人", "2025", "expected"),
            ("女性护鸟员人数", "=", "40", "人", "2025", "expected"),
            ("男性护鸟员人数", "=", "50", "人", "2025", "expected"),
            ("巡护里程", "=", "70", "公里", "2025", "expected"),
            ("夜间占比", "=", "8", "", "2025", "expected"),
        ],
    ),
    "a row a year": (
        "年份\t湿地(公顷)\t其中:芦苇荡(公顷)\t绿化率(%)\n2020年\t90\t30\t41\n2025年\t99\t35\t≥45\n"
        "年均增长(%)\t2\t3\t—\n",
        [
            ("湿地", "=", "90", "公顷", "2020", "outcome"),
            ("芦苇荡", "=", "30", "公顷", "2020", "outcome"),
            ("绿化率", "=", "41", "%", "2020", "outcome"),
            ("湿地", "=", "99", "公顷", "2025", "none"),
            ("芦苇荡", "=", "35", "公顷", "2025", "none"),
            ("绿化率", ">=", "45", "%", "2025", "none"),
            ("湿地年均增速", "=", "2", "%", "2021/2025", "none"),
            ("芦苇荡年均增速", "=", "3", "%", "2021/2025", "none"),
        ],
    ),
    "three lines of heads": (
        "指标\t单位\t2020年\t\t“十四五”目标\t\t属性\n\t\t实际\t增速(%)\t2025年\t\t\n\t\t\t\t目标\t累计\t\n"
        "湿地\t公顷\t90\t4\t99\t[9]\t预期性\n",
        [
            ("湿地", "=", "90", "公顷", "2020", "baseline"),
            ("湿地增速", "=", "4", "%", "2020", "baseline"),
            ("湿地", "=", "99", "公顷", "2025", "expected"),
            ("湿地", "=", "9", "公顷", "2021/2025", "expected"),
        ],
    ),
    "a drawn table whose names go on beside their group, below and above": (
        "┌──┬────┬──┬─────┬───┐\n│类别│指标│单位│2025年│属性│\n├──┼────┼──┼─────┼───┤\n"
        "│  │护鸟│人│ 90 │约束性│\n│湿地│员数│  │   │   │\n│  ├────┼──┼─────┼───┤\n"
        "│保护│巡护│  │   │   │\n│  │里程│公里│ 70 │预期性│\n│水鸟├────┼──┼─────┼───┤\n"
        "│  │鹭巢│个│ 30 │预期性│\n└──┴────┴──┴─────┴───┘\n",
        [
            ("护鸟员数", "=", "90", "人", "2025", "binding"),
            ("巡护里程", "=", "70", "公里", "2025", "expected"),
            ("鹭巢", "=", "30", "个", "2025", "expected"),
        ],
    ),
    "rows of one name below lines that name their groups": (
        "指标\t2025年\n一、护鸟学校\n学员(人)\t90\n结业率(%)\t95\n其中:女学员\t50\n二、渔民夜校*\n全县学员(人)\t70\n",
        [
            ("护鸟学校学员", "=", "90", "人", "2025", "none"),
            ("结业率", "=", "95", "%", "2025", "none"),
            ("女学员", "=", "50", "人", "2025", "none"),
            ("渔民夜校学员", "=", "70", "人", "2025", "none"),
        ],
    ),
    "sectors below their whole": (
        "指标  单位  2020年  2025年\n生产总值  亿元  90  120\n"
        "第一产业  亿元  20  24\n从业人员  万人  8  9\n第一产业  万人  2  1\n",
        [
            ("生产总值", "=", "90", "亿元", "2020", "baseline"),
            ("生产总值", "=", "120", "亿元", "2025", "none"),
            ("第一产业增加值", "=", "20", "亿元", "2020", "baseline"),
            ("第一产业增加值", "=", "24", "亿元", "2025", "none"),
            ("从业人员", "=", "8", "万人", "2020", "baseline"),
            ("从业人员", "=", "9", "万人", "2025", "none"),
            ("第一产业从业人员", "=", "2", "万人", "2020", "baseline"),
            ("第一产业从业人员", "=", "1", "万人", "2025", "none"),
        ],
    ),
    "what is measured above years, a unit above all, a total": (
        "单位:公里\n序号\t县区\t步道\t\t栈桥\t\n\t\t2020年\t2025年\t2020年\t2025年\n1\t东湖县\t3\t9\t2\t4\n合计\t\t5\t11\t6\t8\n",
        [
            ("步道", "=", "3", "公里", "2020", "baseline"),
            ("步道", "=", "9", "公里", "2025", "none"),
            ("栈桥", "=", "2", "公里", "2020", "baseline"),
            ("栈桥", "=", "4", "公里", "2025", "none"),
            ("步道", "=", "5", "公里", "2020", "baseline"),
            ("步道", "=", "11", "公里", "2025", "none"),
            ("栈桥", "=", "6", "公里", "2020", "baseline"),
            ("栈桥", "=", "8", "公里", "2025", "none"),
        ],
    ),
    "a row a year, by its digits alone": (
        "年份    游客(万人)  船位(个)\n2020    31    90\n2025    40    95\n",
        [
            ("游客", "=", "31", "万人", "2020", "outcome"),
            ("船位", "=", "90", "个", "2020", "outcome"),
            ("游客", "=", "40", "万人", "2025", "none"),
            ("船位", "=", "95", "个", "2025", "none"),
        ],
    ),
    "ratios": (
        "指标\t2020年\t2025年\t属性\n三次产业结构\t9:41:50\t7:40:53\t预期性\n城乡居民收入比\t2.5:1\t2.1:1\t约束性\n",
        [
            ("第一产业占三次产业比重", "=", "9", "", "2020", "baseline"),
            ("第二产业占三次产业比重", "=", "41", "", "2020", "baseline"),
            ("第三产业占三次产业比重", "=", "50", "", "2020", "baseline"),
            ("第一产业占三次产业比重", "=", "7", "", "2025", "expected"),
            ("第二产业占三次产业比重", "=", "40", "", "2025", "expected"),
            ("第三产业占三次产业比重", "=", "53", "", "2025", "expected"),
            ("城乡居民收入比", "=", "2.5", "", "2020", "baseline"),
            ("城乡居民收入比", "=", "2.1", "", "2025", "binding"),
        ],
    ),
}
NONE = (
    "各项主要指标 全面 完成。\n",
    "指标 落实 情况\n加强 2025年 考核\n",
    "任务\t责任单位\t完成时限\n清淤\t市水利局\t2025年\n",
    "完善指标体系，2025年前建成平台。\n",
    "指标\n单位\n2020年\n2025年\n属性\n以上由市统计局负责解释。\n",
    "序号 指标 单位 2020年 2025年 属性\n1 湿地率 % 31 33 6 约束性\n",
    "任务\t投入(万元)\t单位\n清淤\t自筹\t\n\n表彰先进(个人)\t责任单位\t时限\n",
)
COLUMNS = (
    "任务\t2023年目标\t2024年目标\t单位\n一、基础\n新建码头\t2座\t3座\t市港航局\n修缮栈道，长5公里\t10处\t8处\t\n"
    "二、任务\n清淤12条河。\n任务\t单位\t时限\n造林30万亩\t市林业局\t2024年底前\n建湿地公园4个\t2023年成立的专班\t年底\n",
    {
        "2座": "2023",
        "3座": "2024",
        "5公里": "2025",
        "10处": "2023",
        "8处": "2024",
        "12条": "2025",
        "30万亩": "2024",
        "4个": "2025",
    },
)


def figures(table: str) -> list[Row]:
    folded = fold(PLAN + table)
    found = list(table_quantities(folded, find_tables(folded), plan_years(folded)))
    told = {"table-baseline": "baseline", "table-outcome": "outcome"}
    kinds = {"约束性": "binding", "预期性": "expected", "指导性": "none", "": "none"}
    for each in found:
        shown = folded[each.start : each.end]
        assert shown.startswith(each.value.split("..")[0])
        assert each.clause_start <= each.start < each.end <= each.clause_end
    return [
        (
            each.indicator,
            each.comparator,
            each.value,
            each.unit,
            each.period,
            told.get(each.rule) or kinds[each.modality],
        )
        for each in found
    ]


def test_the_cases_are_all_there() -> None:
    assert (len(TABLES), len(NONE), len(COLUMNS[1])) == (79, 7, 8)


@pytest.mark.parametrize("case", TABLES)
def test_a_row_gives_its_figures(case: str) -> None:
    table, wanted = TABLES[case]
    assert figures(table) == wanted


def test_a_figure_of_a_task_holds_for_the_year_of_its_column_or_row(tmp_path: Path) -> None:
    text, wanted = COLUMNS
    found = read(tmp_path, PLAN + text)
    told = {found.folded[each.start : each.end]: each.period for each in found.quantities}
    assert told == wanted


def test_a_year_above_a_second_line_of_years_is_that_of_its_column(tmp_path: Path) -> None:
    heads = "序号\t任务\t2025年目标\t年度目标\t\t单位\n\t\t\t2022年\t2023年\n"
    table = f"{heads}1\t新建码头\t9座\t2座\t3座\t市港航局\n"
    found = read(tmp_path, PLAN + table)
    told = {
        found.folded[each.start : each.end]: (each.period, each.period_basis) for each in found.quantities
    }
    assert told == {"9座": ("2025", "stated"), "2座": ("2022", "stated"), "3座": ("2023", "stated")}


def test_the_number_of_a_row_begins_no_figure(tmp_path: Path) -> None:
    table = "序号 指标 2020年 2025年\n1 湿地率(%) 31 33\n2 万元产值补水量(方) 8 7\n"
    assert [each.value for each in read(tmp_path, PLAN + table).quantities] == ["31", "33", "8", "7"]


def test_two_tables_that_meet_are_two() -> None:
    text = "指标\t单位\t2025年\n湿地率\t%\t33\n二、其他\n指标\t2024年(人)\n护林员\t40\n"
    assert figures(text) == [
        ("湿地率", "=", "33", "%", "2025", "none"),
        ("护林员", "=", "40", "人", "2024", "none"),
    ]
    assert figures("指标\t2025年(万元)\n在建步道(2个)\t40\n")[0][0] == "在建步道"
    for between in ("", "表3 任务\n"):
        text = f"指标\t单位\t2025年\n湿地率\t%\t33\n{between}序号\t任务\t时限\n1\t清淤\t2024年\n"
        assert figures(text) == [("湿地率", "=", "33", "%", "2025", "none")]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_table_of_indicators_is_none(text: str) -> None:
    assert find_tables(fold(PLAN + text)) == ()


@pytest.mark.parametrize("case", TABLES)
def test_no_heading_stands_in_a_table(case: str) -> None:
    folded = fold(PLAN + TABLES[case][0])
    (table,) = find_tables(folded)
    outline = read_outline(folded, 2021, [(table.start, table.end)])
    assert [folded[each.start : each.end] for each in outline.headings] == ["主要目标"]
    assert outline.blocks[-1].end == table.end


@pytest.mark.parametrize("case", TABLES)
def test_every_figure_of_a_table_is_in_the_draft(case: str, tmp_path: Path) -> None:
    table, wanted = TABLES[case]
    made, encoding = drafted(
        tmp_path, PLAN + table + "二、重点任务\n" + "建设湿地公园，保护水鸟，让百姓共享美景。" * 9
    )
    assert made.unwritten == ()
    measures = [measure for _, measure in encoding.plan.measures()]
    found: list[Baseline | QuantityTarget] = [
        *(each for measure in measures for each in measure.baselines),
        *(each for measure in measures for each in measure.targets if isinstance(each, QuantityTarget)),
    ]
    past = [each for area in encoding.plan.focus_areas for each in area.outcomes]
    assert len(found) + len(past) == len(wanted)
    bound = [each.binding or "none" for measure in measures for each in measure.targets]
    assert sorted(bound) == sorted(row[5] for row in wanted if row[5] in ("binding", "expected", "none"))


def test_a_cell_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    table = "指标\t单位\t2020年\t2025年\n城乡湿地之比\t—\t前3与后5\t另定\n湿地率\t%\t31\t33\n"
    made, _ = drafted(tmp_path, f"{PLAN}{table}二、任务\n保护水鸟，建设公园。\n")
    assert [told.split("] ")[1] for told in made.unwritten] == ["前3与后5"]


def test_what_the_plan_before_aimed_at_is_no_figure_of_this_one_and_is_told(tmp_path: Path) -> None:
    table = "主要指标\t“十三五”目标\t“十三五”末\t“十四五”末\n湿地率(%)\t30\t31\t33\n"
    made, _ = drafted(tmp_path, f"{PLAN}{table}二、任务\n保护水鸟，建设公园。\n")
    assert [told.split("] ")[1] for told in made.unwritten] == ["30"]
    assert [row[2] for row in figures(table)] == ["31", "33"]


def test_a_target_has_the_deadline_of_its_column(tmp_path: Path) -> None:
    _, encoding = drafted(
        tmp_path, PLAN + "指标\t单位\t2023年\t2025年\n湿地率\t%\t32\t33\n二、任务\n保护水鸟，建设公园。\n"
    )
    (measure,) = [measure for _, measure in encoding.plan.measures() if measure.targets]
    years = [each.deadline.year for each in measure.targets if each.deadline]
    assert sorted(years) == [2023, 2025]


def test_the_row_of_a_division_is_of_it(tmp_path: Path) -> None:
    text = "嘉兴市“十四五”湿地规划\n县区\t造林任务(万亩)\n海宁市\t2.5\n海宁市污水厂\t1\n全市合计\t3.5\n"
    found = read(tmp_path, text)
    told = [
        (place, name, each.value) for each, place, name in of_places(found.quantities, found.places, "330400")
    ]
    assert told == [
        ("海宁市", "造林任务", "2.5"),
        ("", "海宁市污水厂造林任务", "1"),
        ("", "造林任务", "3.5"),
    ]


def test_the_table_of_a_docx_gives_its_figures(tmp_path: Path) -> None:
    document = docx.Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    table = document.add_table(2, 4)
    for row, cells in enumerate((("指标", "单位", "2020年", "2025年"), ("湿地率", "%", "31", "33"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    path = tmp_path / "plan.docx"
    document.save(str(path))
    folded = fold(read_source(path).characters)
    found = list(table_quantities(folded, find_tables(folded), plan_years(folded)))
    assert [(each.value, each.role) for each in found] == [("31", "achievement"), ("33", "target")]


def test_a_table_that_counts_its_rows_may_tell_what_is_done() -> None:
    table = "序号\n项目\n投入(万元)\n内容\n1\n码头\n20\n泊位3个\n2\n栈道\n7\n\n步道9公里\n"
    assert [row[:4] for row in figures(table)] == [
        ("码头投入", "=", "20", "万元"),
        ("栈道投入", "=", "7", "万元"),
    ]


def test_the_head_of_a_table_says_nothing_that_is_done(tmp_path: Path) -> None:
    text = (
        "平湖市2022年工作要点\n一、重点任务\n序号\t任务\t责任单位\t完成时限\n"
        "1\t新建污水处理厂2座\t市建设局\t2022年12月\n2\t引进项目10个\t市商务局\t2022年底\n"
    )
    assert [text[slice(*span)] for span in find_heads(text)] == ["序号\t任务\t责任单位\t完成时限"]
    _, encoding = drafted(tmp_path, text)
    actions = [each.does.zh for _, measure in encoding.plan.measures() for each in measure.actions]
    assert not [each for each in actions if "完成时限" in each]
    names = [each.indicator for each in read(tmp_path, text).quantities]
    assert len(names) == 2
    assert not [name for name in names if name[0].isdigit()]


def test_the_head_of_a_table_holds_no_figure_and_has_a_row_below() -> None:
    assert find_heads("任务\t单位\n建设\t水利局\n清淤\t水利局\n") == ((0, 5),)
    assert find_heads("任务\t单位\n清淤。\n") == ()
    assert find_heads("清淤2公里\t水利局\n建设\t水利局\n") == ()


def test_the_cells_of_a_row_and_a_number_alone_are_no_sentence() -> None:
    assert list(sentences("湿地率\t%\t31\n33\n湿地更美\n")) == [(12, 16)]
    assert list(sentences("30名\n≥8%左右\n〔1.3亿人次〕\n2.加快建设\n")) == [(21, 25)]
