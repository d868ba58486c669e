"""How far a run has come, on a terminal only."""

from marsad.cli.progress import Progress


def test_the_line_says_files_reports_claims_and_rate():
    progress = Progress(total=40, show=False)
    progress.files, progress.reports, progress.known, progress.claims = 10, 1200, 300, 3456
    line = progress.line("inbox/a.txt", 10.0)
    assert line == "█████░░░░░░░░░░░░░░░ 10/40 files  1,200 reports  3,456 claims  150/s  inbox/a.txt"


def test_without_a_total_there_is_no_bar_and_at_first_no_rate():
    progress = Progress(show=False)
    progress.files = 1
    assert progress.line("x", 0.2) == "1 files  0 reports  0 claims  x"


def test_nothing_is_drawn_where_nobody_looks(capsys):
    progress = Progress(show=False)
    progress.draw("x")
    progress.clear()
    assert capsys.readouterr().err == ""


def test_it_is_drawn_on_one_line_and_not_too_often(capsys):
    progress = Progress(total=2, show=True)
    for name in ("a", "b"):
        progress.draw(name)
    progress.clear()
    err = capsys.readouterr().err
    assert "\n" not in err
    assert err.count("files") == 1
