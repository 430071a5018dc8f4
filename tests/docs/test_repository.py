"""Links lead to the page of the host, and never hold what a remote hides."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.git.repositories import commit, own_settings, repository, run, write
from trackplan.docs.hosts import HostKind, kind_of
from trackplan.docs.remote_address import address_of
from trackplan.docs.repository import Repository, repository_of

GITHUB = "https://github.com/acme/music"
AZURE = "https://dev.azure.com/acme/all%20music/_git/plans"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    own_settings(tmp_path, monkeypatch)
    folder = repository(tmp_path / "repo")
    write(folder, "plans/a b/plan.yaml", "a\n")
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("remote", "url"),
    [
        ("https://github.com/acme/music.git", GITHUB),
        ("https://github.com/acme/music/", GITHUB),
        ("https://GitHub.com/acme/music", GITHUB),
        ("git@github.com:acme/music.git", GITHUB),
        ("github.com:acme/music", GITHUB),
        ("git@github.com:/acme/music.git", GITHUB),
        ("ssh://git@github.com/acme/music.git", GITHUB),
        ("ssh://git@github.com:22/acme/music", GITHUB),
        ("ssh://git@ssh.github.com:443/acme/music.git", GITHUB),
        ("git://github.com/acme/music.git", GITHUB),
        ("git+ssh://git@github.com/acme/music.git", GITHUB),
        ("http://git.acme.example:8080/acme/music", "http://git.acme.example:8080/acme/music"),
        ("git@gitlab.com:acme/a/b/music.git", "https://gitlab.com/acme/a/b/music"),
        ("git@git.sr.ht:~acme/music", "https://git.sr.ht/~acme/music"),
        ("https://acme@dev.azure.com/acme/all%20music/_git/plans", AZURE),
        ("git@ssh.dev.azure.com:v3/acme/all%20music/plans", AZURE),
        ("ssh://git@ssh.dev.azure.com/v3/acme/all%20music/plans", AZURE),
        ("acme@vs-ssh.visualstudio.com:v3/acme/all%20music/plans", AZURE),
        (
            "https://acme.visualstudio.com/DefaultCollection/music/_git/plans",
            "https://acme.visualstudio.com/DefaultCollection/music/_git/plans",
        ),
    ],
)
def test_a_remote_is_turned_into_the_page_of_the_repository(remote: str, url: str) -> None:
    address = address_of(remote)
    assert address is not None
    assert address.url == url


@pytest.mark.parametrize(
    "remote",
    [
        "/srv/git/music.git",
        "../music",
        "./a:b/c",
        "file:///srv/git/music.git",
        "C:\\git\\acme\\music",
        "C:/git/acme/music",
        "ext::sh -c evil/x",
        "javascript:alert(1)/x",
        "https://github.com",
        "https://github.com/acme",
        "https:///acme/music",
        "https://github.com/acme/../music",
        "https://github.com:port/acme/music",
        "https://[::1/acme/music",
        'https://a"b.example/acme/music',
        "",
    ],
)
def test_what_is_no_repository_on_the_web_has_no_page(remote: str) -> None:
    address = address_of(remote)
    assert address is None or kind_of(address.host) is None


SECRETS = [
    "https://{}@github.com/acme/music.git",
    "https://somebody:{}@github.com/acme/music.git",
    "https://{}:x-oauth-basic@github.com/acme/music.git",
    "https://github.com/acme/music.git?access_token={}",
    "https://github.com/acme/music.git#{}",
    "https://a:b@c:{}@github.com/acme/music.git",
    "ssh://{}@github.com/acme/music",
    "{}@github.com:acme/music.git",
    "somebody:{}@github.com:acme/music.git",
    "somebody:{}@github.com/acme/music.git",
    "https:somebody:{}@github.com/acme/music.git",
    "https://github.com/{}@github.com/acme/music.git",
]


@pytest.mark.parametrize("form", SECRETS)
@given(secret=st.text("abcxyzABC0129_-.~%+=!$&*", min_size=12, max_size=30))
def test_user_names_passwords_and_tokens_stay_where_they_are(form: str, secret: str) -> None:
    address = address_of(form.format(secret))
    assert address is None or secret not in address.url


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("github.com", "github"),
        ("github.acme.example", "github"),
        ("gitlab.com", "gitlab"),
        ("gitlab.acme.example", "gitlab"),
        ("bitbucket.org", "bitbucket"),
        ("codeberg.org", "gitea"),
        ("gitea.acme.example", "gitea"),
        ("forgejo.acme.example", "gitea"),
        ("dev.azure.com", "azure"),
        ("acme.visualstudio.com", "azure"),
        ("git.sr.ht", "sourcehut"),
        ("git.acme.example", None),
        ("github-of-work", None),
        ("github", None),
        ("notgithub.com", None),
        ("bitbucket.acme.example", None),
    ],
)
def test_the_name_of_a_host_says_what_runs_there(name: str, kind: HostKind | None) -> None:
    assert kind_of(name) == kind


PAGES = {
    "github": (
        "{url}/blob/{commit}/plans/a%20b/plan.yaml#L12",
        "{url}/edit/main/plans/a%20b/plan.yaml#L12",
        "{url}/commit/{commit}",
    ),
    "gitlab": (
        "{url}/-/blob/{commit}/plans/a%20b/plan.yaml#L12",
        "{url}/-/edit/main/plans/a%20b/plan.yaml#L12",
        "{url}/-/commit/{commit}",
    ),
    "bitbucket": (
        "{url}/src/{commit}/plans/a%20b/plan.yaml#lines-12",
        "{url}/src/main/plans/a%20b/plan.yaml?mode=edit",
        "{url}/commits/{commit}",
    ),
    "gitea": (
        "{url}/src/commit/{commit}/plans/a%20b/plan.yaml#L12",
        "{url}/_edit/main/plans/a%20b/plan.yaml",
        "{url}/commit/{commit}",
    ),
    "azure": (
        (
            "{url}?path=/plans/a%20b/plan.yaml&version=GC{commit}&line=12&lineEnd=13"
            "&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents"
        ),
        None,
        "{url}/commit/{commit}",
    ),
    "sourcehut": (
        "{url}/tree/{commit}/item/plans/a%20b/plan.yaml#L12",
        None,
        "{url}/commit/{commit}",
    ),
}
HOSTS: tuple[HostKind, ...] = ("github", "gitlab", "bitbucket", "gitea", "azure", "sourcehut")


@pytest.mark.parametrize("host", HOSTS)
def test_each_host_has_pages_of_its_own(repo: Path, host: HostKind) -> None:
    found = repository_of(repo, url="https://git.acme.example/acme/music", host=host)
    assert found is not None
    told = {"url": "https://git.acme.example/acme/music", "commit": found.commit}
    path = "plans/a b/plan.yaml"
    line, edit, of_commit = PAGES[host]
    assert found.line(path, 11) == line.format(**told)
    assert found.edit(path, 11) == (edit and edit.format(**told))
    assert found.commit_url(found.commit) == of_commit.format(**told)


def github(repo: Path) -> Repository:
    found = repository_of(repo, url=GITHUB)
    assert found is not None
    return found


def test_the_remote_says_where_the_repository_is(repo: Path) -> None:
    assert repository_of(repo) is None
    run(repo, "remote", "add", "origin", "https://me:secret@gitlab.acme.example/a/b/music.git")
    found = repository_of(repo)
    commit = run(repo, "rev-parse", "HEAD")
    url = "https://gitlab.acme.example/a/b/music"
    assert found == Repository(url, "gitlab", "main", commit, repo)


def test_what_is_given_counts_more_than_the_remote(repo: Path) -> None:
    run(repo, "remote", "add", "origin", GITHUB)
    url = "https://git.acme.example/acme/music"
    found = repository_of(repo, url=url, host="gitea", branch="release/2")
    assert found is not None
    assert (found.url, found.host, found.branch) == (url, "gitea", "release/2")
    assert found.edit("plans/x.yaml", 0) == f"{url}/_edit/release/2/plans/x.yaml"


def test_a_host_that_nobody_knows_has_no_links(repo: Path) -> None:
    run(repo, "remote", "add", "origin", "git@git.acme.example:acme/music.git")
    assert repository_of(repo) is None
    assert repository_of(repo, host="gitlab") is not None


def test_a_local_remote_has_no_links(repo: Path, tmp_path: Path) -> None:
    run(tmp_path, "clone", "--quiet", str(repo), "clone")
    assert repository_of(tmp_path / "clone") is None
    assert repository_of(tmp_path / "clone", host="github") is None


def test_without_a_commit_there_are_no_links(tmp_path: Path) -> None:
    assert repository_of(tmp_path, url=GITHUB) is None


def test_on_a_detached_head_nothing_can_be_edited(repo: Path) -> None:
    run(repo, "checkout", "--quiet", "--detach")
    assert github(repo).branch is None
    assert github(repo).edit("plans/a b/plan.yaml", 0) is None
    assert github(repo).line("plans/a b/plan.yaml", 0) is not None


def test_paths_are_seen_from_the_current_folder(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = github(repo)
    whole = found.line("plans/a b/plan.yaml", 0)
    assert whole is not None
    monkeypatch.chdir(repo / "plans")
    assert found.line("a b/plan.yaml", 0) == whole
    assert found.line(str(repo / "plans" / "a b" / "plan.yaml"), 0) == whole
    assert found.line("a b/../a b/plan.yaml", 0) == whole


def test_a_file_outside_of_the_repository_has_no_page(repo: Path) -> None:
    assert github(repo).line("../elsewhere.yaml", 0) is None
    assert github(repo).edit("../elsewhere.yaml", 0) is None
    assert github(repo).line(str(repo), 0) is None


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        ("a#b?c&d.yaml", "a%23b%3Fc%26d.yaml"),
        ('"><script>.yaml', "%22%3E%3Cscript%3E.yaml"),
        ("{commit}%20.yaml", "%7Bcommit%7D%2520.yaml"),
        ("ü.yaml", "%C3%BC.yaml"),
        (os.fsdecode(b"\xff.yaml"), "%FF.yaml"),
    ],
)
def test_paths_are_encoded(repo: Path, name: str, encoded: str) -> None:
    page = github(repo).line(name, 0)
    assert page is not None
    assert page.endswith(f"/{encoded}#L1")


def test_branches_are_encoded(repo: Path) -> None:
    found = repository_of(repo, url=GITHUB, branch='a/"b#c')
    assert found is not None
    assert found.edit("x.yaml", 0) == f"{GITHUB}/edit/a/%22b%23c/x.yaml#L1"
