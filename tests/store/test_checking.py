"""Facts cannot be changed behind the record's back, and where they were all the same, a check tells."""

import msgspec
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from marsad.model.event import Verdict
from marsad.store import Way
from marsad.store.migrations import guards_0001, guards_0003

FIXED = guards_0001.FIXED | guards_0003.FIXED
KEPT = guards_0001.KEPT


@pytest.fixture
def filled(store, addition):
    """A record with two reports, four claims in two events, a decision."""
    store.add_readings([addition(1), msgspec.structs.replace(addition(10), way=Way("inbox/10.txt"))])
    store.mint(3)
    store.set_members({"e1": ["r_1.k1", "r_1.k2"], "e2": ["r_10.k1", "r_10.k2"]})
    store.retire("e3", "e2")
    store.judge(Verdict.SAME, "r_1.k1", "r_1.k2")
    assert store.check() == []
    return store


@pytest.fixture
def force(filled):
    """What runs a statement behind the record's back; with ``guarded=False`` without its triggers and foreign keys."""
    sqlite = filled._engine.dialect.name == "sqlite"

    def run(*statements: str, guarded: bool = True) -> None:
        with filled._engine.connect() as connection:
            if not guarded and sqlite:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
                for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'").all():
                    connection.exec_driver_sql(f"DROP TRIGGER {name[0]}")
                connection.exec_driver_sql("BEGIN")
            elif not guarded:
                connection.exec_driver_sql("SET session_replication_role = replica")
            for statement in statements:
                connection.execute(text(statement))
            connection.commit()

    return run


@pytest.mark.parametrize("table", [*FIXED, *KEPT])
def test_no_fact_can_be_taken_away_or_changed(force, table):
    column = (FIXED | KEPT)[table].split(", ")[-1]
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
        with pytest.raises(
            DBAPIError, match=r"neither changed nor taken away|has no rows" if table == "run" else "neither"
        ):
            force(statement)


def test_a_claim_is_closed_once(force):
    force("UPDATE claim SET k_to = 5 WHERE n = 1")
    with pytest.raises(DBAPIError, match="neither changed nor taken away"):
        force("UPDATE claim SET k_to = NULL WHERE n = 1")


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        (1, "UPDATE blob SET bytes = sha256 WHERE n = 1"),
        (1, "UPDATE claim_body SET body = (SELECT body FROM claim_body WHERE claim = 3) WHERE claim = 1"),
        (2, "DELETE FROM claim_body WHERE claim = 2"),
        (2, "DELETE FROM judgement; UPDATE tx SET n = n + 1 WHERE n = 5"),
        (2, "DELETE FROM tx WHERE n = 2"),
        (3, "UPDATE claim SET key = 'k1', k_from = 2 WHERE n = 2"),
        (3, "UPDATE claim SET run_to = 1 WHERE n = 2"),
        (4, "DELETE FROM member WHERE claim = 2"),
        (4, "INSERT INTO member SELECT claim, 5, 2, NULL FROM member WHERE claim = 1"),
        (4, "UPDATE claim SET k_to = 3, run_to = 1 WHERE n = 4"),
        (4, "UPDATE redirect SET event = 1"),
        (7, 'UPDATE redirect SET "into" = 3'),
    ],
)
def test_each_broken_rule_is_found(filled, force, rule, statement):
    force(*statement.split("; "), guarded=False)
    assert rule in {problem.rule for problem in filled.check()}
    assert all(problem.where and problem.what for problem in filled.check())


def test_fingerprints_tell_of_what_holds_now_and_not_of_how_it_came(filled, addition):
    before = filled.fingerprints()
    filled.set_members({"e1": ["r_10.k1"]})
    moved = filled.fingerprints()
    filled.set_members({"e2": ["r_10.k1"]})
    assert filled.fingerprints() == before
    assert {name for name in before if before[name] != moved[name]} == {"member"}
