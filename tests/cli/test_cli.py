"""The command line: what it prints, and what its exit code says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from postguard.cli import main
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RISKY = "Guaranteed 12% a year on our Bitcoin fund!"


def test_a_risky_text_is_shown_with_its_law_and_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", RISKY]) == 1

    shown = capsys.readouterr().out
    assert "«Guaranteed 12%" in shown
    assert "COBS" in shown
    assert "approval" in shown


def test_a_clean_text_is_exit_code_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "Lovely morning on the pier"]) == 0
    assert "1 post" in capsys.readouterr().out


def test_json_lines_can_be_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_text(json.dumps({"text": RISKY, "id": "p1"}) + "\nplain text\n", encoding="utf-8")

    assert main(["check", str(file), "--format", "jsonl"]) == 1

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["verdict"]["action"] for row in rows][1] == "allow"
    assert rows[0]["post"].endswith("p1")


def test_a_broken_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_text('{"text": "a"}\n{"txt": "b"}\n', encoding="utf-8")

    assert main(["check", str(file)]) == 2
    assert "posts.jsonl:2" in capsys.readouterr().err


def test_a_missing_file_is_not_taken_for_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "nowhere.jsonl"]) == 2
    assert "no file nowhere.jsonl" in capsys.readouterr().err


def test_control_characters_are_shown_not_sent(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", f"\x1b[2J{RISKY}\u202e"])

    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_explain_says_why_a_rule_was_silent(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "hello", "--rule", "uk-finprom/guaranteed-return"]) == 0
    assert "did not speak" in capsys.readouterr().out


def test_rules_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert "uk-defamation" in listed
    assert "guaranteed-return" in listed

    assert main(["rules", "guaranteed-return"]) == 0
    assert "COBS 4.2.5G" in capsys.readouterr().out


def test_cases_of_a_strangers_rule_set_are_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = (
        'id = "walrus"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1" }]\n'
        'message = "m"\nseverity = "high"\ncategories = ["insult"]\nfind = "walrus OR seal"\nflags = ["a walrus"]\npasses = ["an otter"]\n'
    )
    folder = write_rule_set(tmp_path, {"rules/walrus.toml": rule})

    assert main(["test", str(folder)]) == 0
    assert main(["test", str(folder), "--mutate"]) == 1
    assert "without the branch seal" in capsys.readouterr().out


def test_a_failing_case_says_at_which_stage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = (
        'id = "walrus"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1" }]\n'
        'message = "m"\nseverity = "high"\ncategories = ["insult"]\nfind = "walrus"\nflags = ["an otter"]\npasses = ["a walrus"]\n'
    )

    assert main(["test", str(write_rule_set(tmp_path, {"rules/walrus.toml": rule}))]) == 1

    out = capsys.readouterr().out
    assert "no candidate words" in out
    assert "it speaks about “walrus”" in out
