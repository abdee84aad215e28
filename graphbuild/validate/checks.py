"""What SHACL cannot say well: sums, cycles, duplicates, orphans, contradicting numbers, undefined terms.

Each check is a SPARQL query over the union of all graphs; its rows are findings: ``?node`` is what a finding
is about, the other variables fill its message.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Store

from graphbuild.validate.finding import Finding, Severity
from graphbuild.validate.select import select
from graphbuild.vocab import ONTOLOGY


@dataclass(frozen=True, slots=True)
class Check:
    """A query and what its rows mean; ``{name}`` in the message is the variable of that name."""

    rule: str
    severity: Severity
    message: str
    query: str

    def findings(self, store: Store) -> Iterator[Finding]:
        """Yield what the check finds, without place in the encodings, in no order."""
        for row in select(store, self.query):
            values = {name: value.replace(ONTOLOGY, "plan:") for name, value in row.items()}
            yield Finding(self.severity, row["node"], self.message.format_map(values), rule=self.rule)


_DATA = 'FILTER (!STRENDS(STR(?graph), "/graph/ontology"))'
_AUTHORITIES = 'FILTER (STRENDS(STR(?graph), "/graph/authorities"))'

_KIND = "VALUES ?kind { plan:Place plan:Program plan:Body plan:Indicator plan:Beneficiary qudt:Unit }"

_SAME_TARGET = """
    ?node a plan:Target ; dcterms:isPartOf ?measure ; plan:indicator ?indicator ;
        plan:valueAsWritten ?value ; qudt:hasUnit ?unit ; plan:deadline/plan:year ?year .
    ?other a plan:Target ; dcterms:isPartOf ?measure ; plan:indicator ?indicator ;
        plan:valueAsWritten ?value ; qudt:hasUnit ?unit ; plan:deadline/plan:year ?year .
    FILTER (STR(?other) < STR(?node))
    FILTER NOT EXISTS {
        VALUES ?apart {
            plan:appliesTo plan:sourcePlace plan:rankedWithin plan:governmentLevel
            plan:subsetOf
        }
        { ?node ?apart ?mine FILTER NOT EXISTS { ?other ?apart ?mine } }
        UNION
        { ?other ?apart ?theirs FILTER NOT EXISTS { ?node ?apart ?theirs } }
    }
    FILTER NOT EXISTS {
        ?node plan:qualifier/rdfs:label ?mine
        FILTER NOT EXISTS { ?other plan:qualifier/rdfs:label ?mine }
    }
    FILTER NOT EXISTS {
        ?other plan:qualifier/rdfs:label ?theirs
        FILTER NOT EXISTS { ?node plan:qualifier/rdfs:label ?theirs }
    }
    { ?node plan:figureEvidence ?figure . ?other plan:figureEvidence ?figure }
    UNION
    { ?node rdfs:label ?label . ?other rdfs:label ?label }
"""

CHECKS: Final = (
    Check(
        "unknown-term",
        "error",
        "The ontology does not define {term}: correct the term, or define it in ontology/core.ttl.",
        f"""SELECT DISTINCT ?node ?term WHERE {{
            {{ GRAPH ?graph {{ ?node ?term ?object }} }} UNION {{ GRAPH ?graph {{ ?node a ?term }} }}
            {_DATA}
            FILTER (STRSTARTS(STR(?term), STR(plan:)))
            FILTER NOT EXISTS {{ ?term rdfs:isDefinedBy ?ontology }}
        }}""",
    ),
    Check(
        "blank-node",
        "error",
        "A blank node is an object of {property}: give the thing an IRI.",
        f"""SELECT ?node ?property WHERE {{
            GRAPH ?graph {{ ?node ?property ?object }} {_DATA} FILTER (isBlank(?object))
        }}""",
    ),
    Check(
        "undescribed",
        "error",
        "Nothing describes {thing}, its {property}: add it to its authority, or correct the reference.",
        f"""SELECT ?node ?property ?thing WHERE {{
            GRAPH ?graph {{ ?node ?property ?thing }} {_DATA}
            FILTER (isIRI(?thing))
            FILTER (STRSTARTS(STR(?thing), STRBEFORE(STR(?graph), "graph/")))
            FILTER (?property NOT IN (skos:inScheme, void:objectsTarget))
            FILTER NOT EXISTS {{ ?thing ?any ?thing_value }}
            FILTER (?property != plan:answers || EXISTS {{
                ?plan a plan:Plan FILTER (STRSTARTS(STR(?thing), CONCAT(STR(?plan), "/")))
            }})
        }}""",
    ),
    Check(
        "language-tag",
        "error",
        "The language tag {tag} is none that is used here: write zh or en, or zh-latn for pinyin.",
        f"""SELECT DISTINCT ?node ?tag WHERE {{
            GRAPH ?graph {{ ?node ?property ?text }} {_DATA}
            BIND (LANG(?text) AS ?tag)
            FILTER (?tag != "" && ?tag NOT IN ("zh", "en", "zh-latn"))
        }}""",
    ),
    Check(
        "english",
        "error",
        "Its {words} is not there in English, and only a draft may lack it: add the English.",
        """SELECT DISTINCT ?node ?words WHERE {
            VALUES ?property { rdfs:label dcterms:title plan:ambiguity }
            VALUES ?kind {
                plan:Plan plan:FocusArea plan:Measure plan:Action plan:Target plan:Qualifier plan:Baseline
                plan:Outcome plan:Cooperation plan:Responsibility plan:Mention plan:Place plan:Program
                plan:Body plan:Indicator plan:Beneficiary qudt:Unit
            }
            ?node a ?kind ; ?property ?chinese .
            FILTER (LANG(?chinese) = "zh")
            FILTER NOT EXISTS { ?node ?property ?english FILTER (LANG(?english) = "en") }
            OPTIONAL { ?node ^plan:qualifier?/plan:reviewStatus ?own }
            OPTIONAL {
                ?node (^plan:qualifier|plan:mentionedIn)?/dcterms:isPartOf* ?plan .
                ?plan a plan:Plan ; plan:reviewStatus ?of_plan
            }
            FILTER (COALESCE(?own, ?of_plan, ?kind) != review-status:draft)
            BIND (REPLACE(STR(?property), "^.*[#/]", "") AS ?words)
        }""",
    ),
    Check(
        "draft",
        "information",
        "Nobody has reviewed its drafts yet: statements {statements}, proposed entries {entries}. "
        "Review them and set their status: graphbuild query to-review lists each one.",
        """SELECT ?node (COUNT(DISTINCT ?statement) AS ?statements) (COUNT(DISTINCT ?entry) AS ?entries)
        WHERE {
            {
                VALUES ?kind {
                    plan:FocusArea plan:Measure plan:Action plan:Target plan:Baseline plan:Outcome
                    plan:Responsibility plan:Cooperation plan:Mention
                }
                ?statement a ?kind ; plan:mentionedIn?/dcterms:isPartOf* ?node .
                ?node a plan:Plan ; plan:reviewStatus ?of_plan .
                OPTIONAL { ?statement plan:reviewStatus ?own }
                FILTER (COALESCE(?own, ?of_plan) = review-status:draft)
                FILTER (!CONTAINS(STR(?statement), "/responsibility/by-remit/"))
            } UNION {
                ?entry dcterms:source ?node ; plan:reviewStatus review-status:draft
            }
        } GROUP BY ?node""",
    ),
    Check(
        "orphan",
        "warning",
        "No plan names {label}, and nothing that a plan names lies in it: remove it from the dataset.",
        f"""SELECT DISTINCT ?node ?label WHERE {{
            {_KIND}
            GRAPH ?graph {{ ?node a ?kind }} {_AUTHORITIES}
            ?node rdfs:label ?label FILTER (LANG(?label) = "zh")
            FILTER NOT EXISTS {{ ?by ?property ?node FILTER (?by != ?node) }}
        }}""",
    ),
    Check(
        "duplicate-label",
        "warning",
        "It has the label {label}, like {other}: make them one entry, or tell their labels apart.",
        f"""SELECT ?node ?other (MIN(?words) AS ?label) WHERE {{
            {_KIND}
            ?node a ?kind ; rdfs:label ?words .
            ?other a ?kind ; rdfs:label ?words .
            FILTER (STR(?other) < STR(?node))
            FILTER NOT EXISTS {{
                VALUES ?scope {{ dcterms:spatial skos:notation }}
                ?node ?scope ?mine . ?other ?scope ?theirs FILTER (?mine != ?theirs)
            }}
        }} GROUP BY ?node ?other""",
    ),
    Check(
        "duplicate-name",
        "warning",
        "Its alternative name {label} is the label of {other}: make them one entry, or drop the name.",
        f"""SELECT DISTINCT ?node ?other ?label WHERE {{
            {_KIND}
            ?node a ?kind ; skos:altLabel ?label .
            ?other a ?kind ; rdfs:label ?label .
            FILTER (?other != ?node)
        }}""",
    ),
    Check(
        "duplicate-target",
        "warning",
        "It says the same as {other}: leave one out, or say how they differ (place, level, deadline …).",
        f"SELECT DISTINCT ?node ?other WHERE {{ {_SAME_TARGET} }}",
    ),
    Check(
        "duplicate-responsibility",
        "error",
        "The body has this role for the same thing already in {other}: leave one out.",
        """SELECT DISTINCT ?node ?other WHERE {
            ?node a plan:Responsibility ; plan:body ?body ; plan:role ?role ; plan:responsibleFor ?thing .
            ?other a plan:Responsibility ; plan:body ?body ; plan:role ?role ; plan:responsibleFor ?thing .
            FILTER (STR(?other) < STR(?node))
        }""",
    ),
    Check(
        "cycle",
        "error",
        "It lies in itself by {property}: break the circle.",
        """SELECT DISTINCT ?node ?property WHERE {
            { ?node geo:sfWithin+ ?node BIND (geo:sfWithin AS ?property) }
            UNION { ?node dcterms:isPartOf+ ?node BIND (dcterms:isPartOf AS ?property) }
            UNION { ?node org:subOrganizationOf+ ?node BIND (org:subOrganizationOf AS ?property) }
            UNION { ?node plan:subsetOf+ ?node BIND (plan:subsetOf AS ?property) }
        }""",
    ),
    Check(
        "subset-sum",
        "error",
        "Its subsets make {sum} together, more than its own {whole}: check the figures, or plan:subsetOf.",
        """SELECT ?node ?whole ?sum WHERE {
            { SELECT ?node ?unit (SUM(?part) AS ?sum) WHERE {
                ?subset plan:subsetOf ?node ; plan:baseValue ?part ; qudt:hasUnit/plan:baseUnit? ?unit .
                FILTER NOT EXISTS { ?unit plan:baseUnit ?further FILTER (?further != ?unit) }
                FILTER NOT EXISTS { ?unit skos:exactMatch <http://qudt.org/vocab/unit/PERCENT> }
            } GROUP BY ?node ?unit }
            ?node plan:baseValue ?whole ; qudt:hasUnit/plan:baseUnit? ?unit .
            FILTER (?sum > ?whole)
        }""",
    ),
    Check(
        "value-as-written",
        "error",
        "The figure is written {written}, and its number is {number}: make them equal.",
        """SELECT ?node ?written ?number WHERE {
            { ?node qudt:numericValue ?number ; plan:valueAsWritten ?written . BIND (?written AS ?digits) }
            UNION { ?node qudt:lowerBound ?number ; plan:valueAsWritten ?written .
                BIND (STRBEFORE(?written, "..") AS ?digits) }
            UNION { ?node qudt:upperBound ?number ; plan:valueAsWritten ?written .
                BIND (STRAFTER(?written, "..") AS ?digits) }
            FILTER (!COALESCE(xsd:decimal(?digits) = ?number, false))
        }""",
    ),
    Check(
        "base-value",
        "error",
        "{number} times the unit's factor is not {base}: compute the value in base units anew.",
        """SELECT ?node ?number ?base WHERE {
            VALUES (?as_written ?converted) {
                (qudt:numericValue plan:baseValue)
                (qudt:lowerBound plan:baseLowerBound)
                (qudt:upperBound plan:baseUpperBound)
            }
            ?node ?as_written ?number ; ?converted ?base ; qudt:hasUnit ?unit .
            OPTIONAL { ?unit plan:factor ?stated }
            BIND (COALESCE(?stated, 1.0) AS ?factor)
            FILTER (ABS(?number * ?factor - ?base) > 0.000001 * (1.0 + ABS(?base)))
        }""",
    ),
    Check(
        "figure-in-evidence",
        "error",
        "Its figure lies outside its evidence: widen the evidence, or correct the span of the figure.",
        """SELECT DISTINCT ?node WHERE {
            ?node plan:figureEvidence ?figure ; plan:evidence ?clause .
            ?figure oa:hasSelector ?figure_position .
            ?figure_position oa:start ?start ; oa:end ?end .
            ?clause oa:hasSelector ?clause_position .
            ?clause_position oa:start ?from ; oa:end ?to .
        }
        GROUP BY ?node ?figure
        HAVING (SUM(IF(?from <= ?start && ?end <= ?to, 1, 0)) = 0)""",
    ),
    Check(
        "evidence-name",
        "error",
        "Its IRI and its position do not tell the same span: the IRI ends in #char=start,end.",
        """SELECT DISTINCT ?node WHERE {
            ?node a plan:Evidence ; oa:hasSelector ?selector .
            ?selector oa:start ?start ; oa:end ?end .
            FILTER (STRAFTER(STR(?node), "#char=") != CONCAT(STR(?start), ",", STR(?end)))
        }""",
    ),
)
