"""What stands beside a proposal: each service takes it, it does what it says, and nobody gets more rights by it.

The services are not here. Their programs are: each job's own commands run in a copy of a small school, with what that service sets around
them, and what they tell goes to a small server that answers as the service does.
"""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft7Validator

from hosts.building import MKDOCS_YML, QUIET
from hosts.proposals import BEGINNING, PIPELINES, TOP, as_block, beside
from hosts.test_pipelines import EVERY_BLOCK, proposing, valid
from repositories import NOBODY, Repository, repository
from schools import SMALLEST
from taalkompas.report.changes.as_markdown import MARK

SERVICES = (".github", ".gitlab", "azure")
LANGUAGES = ("nl", "en")


def pipeline(service: str, language: str = "nl") -> str:
    (text,) = (text for path, text in beside(language).items() if path.startswith(service) and PIPELINES.search(path))
    return text


def jobs(service: str, language: str = "nl") -> list[dict[str, Any]]:
    """The three jobs of a service, in their order: compare, preview, tell."""
    said = yaml.safe_load(pipeline(service, language))
    if service == ".github":
        return [*said["jobs"].values()]
    return said["jobs"] if service == "azure" else sorted(said.values(), key=lambda job: "needs" in job)


def scripts(service: str, job: dict[str, Any]) -> list[str]:
    """What a job runs."""
    if service == ".gitlab":
        return ["\n".join(job["script"])]
    return [step[key] for step in job["steps"] for key in ("run", "script") if key in step]


# what they are


@pytest.mark.parametrize("service", SERVICES)
def test_the_manual_shows_what_a_new_school_gets(service: str) -> None:
    (path, text), *others = (
        (path, text) for path, text in EVERY_BLOCK if PIPELINES.search(path) and path.startswith(service)
    )
    assert not others
    assert text == as_block(beside("nl")[path])


@pytest.mark.parametrize("path", [".github/workflows/taal.yml", ".gitlab-ci.yml", "azure-pipelines.yml"])
def test_the_manual_checks_as_a_new_school_does(path: str) -> None:
    """On GitLab a new school's file also brings in the one about proposals."""
    begun = Template((BEGINNING / "nl" / path.replace(".g", "dot-g")).read_text(encoding="utf-8")).substitute()
    text = as_block(begun).removeprefix("include:\n  - local: .gitlab/voorstel.yml\n")
    assert (path, text) in EVERY_BLOCK


def test_the_manual_shows_the_questions() -> None:
    page = (TOP / "docs/handleiding/in-de-pijplijn.md").read_text(encoding="utf-8")
    assert f"```markdown\n{beside('nl')['.github/PULL_REQUEST_TEMPLATE.md']}```\n" in page


def test_the_example_school_asks_the_same() -> None:
    asked = {path: text for path, text in beside("nl").items() if not PIPELINES.search(path)}
    assert len(asked) == 8
    for path, text in asked.items():
        assert (TOP / path).read_text(encoding="utf-8") == text, path


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_takes_its_pipeline(service: str, tmp_path: Path) -> None:
    (path,) = (path for path in beside("nl") if path.startswith(service) and PIPELINES.search(path))
    done = valid(path, as_block(pipeline(service)), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("service", SERVICES)
def test_both_languages_do_the_same(service: str) -> None:
    """Only what people read is different, and names made of it."""
    assert shape(yaml.safe_load(pipeline(service))) == shape(yaml.safe_load(pipeline(service, "en")))


def shape(said: Any) -> Any:
    if isinstance(said, dict):
        return [shape(one) for one in said.values()]
    if isinstance(said, list):
        return [shape(one) for one in said]
    return re.findall(r"\$\w+|@[0-9a-f]{40}|--[a-z-]+|\bapi\b", said) if isinstance(said, str) else said


@pytest.mark.parametrize("language", LANGUAGES)
def test_github_takes_the_questions(language: str) -> None:
    for path, text in beside(language).items():
        if path.startswith(".github/ISSUE_TEMPLATE/"):
            form = "github-issue-config" if path.endswith("config.yml") else "github-issue-forms"
            Draft7Validator(get_builtin_schema(f"vendor.{form}")).validate(yaml.safe_load(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_service_asks_the_same(language: str) -> None:
    files = beside(language)
    proposals = [text for path, text in files.items() if path.casefold().endswith(("template.md", "default.md"))]
    assert len(proposals) == 3
    assert len(set(proposals)) == 1
    forms = {
        tuple(one["attributes"]["label"] for one in yaml.safe_load(text)["body"] if "label" in one["attributes"])
        for path, text in files.items()
        if "ISSUE_TEMPLATE" in path and "config" not in path
    }
    pages = {
        tuple(re.findall(r"^## (.*)$", text, re.MULTILINE)) for path, text in files.items() if "issue_templates" in path
    }
    assert forms == pages


# what they may


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_github_only_who_tells_may_write_and_runs_nothing_of_the_proposal(language: str) -> None:
    said = yaml.safe_load(pipeline(".github", language))
    assert said[True] == {"pull_request": None}, "never pull_request_target: that would give a stranger our rights"
    assert said["permissions"] == {}
    compare, preview, tell = jobs(".github", language)
    assert compare["permissions"] == preview["permissions"] == {"contents": "read"}
    assert tell["permissions"] == {"pull-requests": "write"}
    assert tell["if"] == "github.event.pull_request.head.repo.full_name == github.repository"
    assert not re.search("checkout|pip|taalkompas c|mkdocs", str(tell["steps"]).replace("taalkompas compare -->", ""))
    for job in (compare, preview, tell):
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "whoever names a branch would write our commands"
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{'0' * 40}"))
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("service", [".gitlab", "azure"])
def test_elsewhere_only_who_tells_knows_the_token_and_runs_nothing_of_the_proposal(service: str) -> None:
    compare, preview, tell = jobs(service)
    assert not re.search("TOKEN|AccessToken", f"{compare}{preview}")
    assert not re.search(r"pip|mkdocs|taalkompas c(?!ompare -->)", str(tell))
    if service == ".gitlab":
        assert tell["variables"] == {"GIT_STRATEGY": "none"}
        assert tell["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event" && $TAALKOMPAS_TOKEN'}]
    else:
        assert tell["steps"][0] == {"checkout": "none"}
        assert tell["condition"] == "and(succeeded(), ne(variables['System.PullRequest.IsFork'], 'True'))"


# what they do


def around(service: str, at: Repository, **more: str) -> dict[str, str]:
    hidden = ("GIT", "CI", "TF_BUILD", "SYSTEM_", "LANG", "LC_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    said = {
        ".github": {
            "GITHUB_ACTIONS": "true",
            "GITHUB_BASE_REF": "main",
            "GITHUB_STEP_SUMMARY": str(at.top.parent / "summary"),
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_REPOSITORY": "school/taal",
            "GITHUB_RUN_ID": "7",
        },
        ".gitlab": {
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": at.git("rev-parse", "origin/main"),
            "CI_PROJECT_ROOT_NAMESPACE": "roc",
            "CI_PROJECT_PATH": "roc/onderwijs/taal",
            "CI_PAGES_DOMAIN": "gitlab.example",
            "CI_JOB_ID": "12",
        },
        "azure": {"TF_BUILD": "True", "SYSTEM_PULLREQUEST_TARGETBRANCH": "refs/heads/main"},
    }[service]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, **NOBODY, **QUIET, "PATH": path, **said, **more}


def run(script: str, at: Repository, surroundings: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", f"pip() {{ :; }}\n{script}"],
        cwd=at.top,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A proposal that takes away what a promise leans on."""
    top = tmp_path_factory.mktemp("school") / "school"
    made = proposing(repository(top, {**SMALLEST, "mkdocs.yml": MKDOCS_YML, "docs/ons.md": "# Ons\n"}))
    welcome = "promises/altijd-welkom.yml"
    made.commit({welcome: SMALLEST[welcome].replace("Ik ben altijd welkom", "Ik ben het hele jaar welkom")})
    return made


@pytest.mark.parametrize("service", SERVICES)
def test_a_proposal_is_compared(service: str, here: Repository) -> None:
    surroundings = around(service, here)
    said = "".join(run(script, here, surroundings) for script in scripts(service, jobs(service)[0]))
    told = (here.top / "vergelijking.md").read_text(encoding="utf-8")
    assert told.startswith(MARK)
    assert "het hele jaar" in told
    if service == ".github":
        assert "(https://github.example/school/taal/actions/runs/7)" in told
        assert Path(surroundings["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8").endswith(told)
    if service == ".gitlab":
        assert said.startswith(MARK)


def test_the_site_can_be_seen_as_it_will_be(here: Repository) -> None:
    """Services build it with the same words; GitLab has to be told where it stands."""
    built = {
        line.strip(" -") for service in SERVICES for line in "\n".join(scripts(service, jobs(service)[1])).split("\n")
    }
    assert built == {
        "pip install -r requirements.txt",
        "mkdocs build --no-directory-urls --site-dir voorbeeld",
        ADDRESS,
    }
    (script,) = scripts(".gitlab", jobs(".gitlab")[1])
    run(script, here, around(".gitlab", here))
    page = (here.top / "voorbeeld/index.html").read_text(encoding="utf-8")
    leads = set(re.findall(r'href="([^":#?]*)', page))
    assert "beloften/altijd-welkom/index.html" in leads
    assert not [one for one in leads if one.endswith("/")], (
        "opened from a folder, a link to a folder shows a list of files"
    )
    address = "PREVIEW=roc.gitlab.example/-/onderwijs/taal/-/jobs/12/artifacts/voorbeeld/index.html\n"
    assert (here.top / "voorbeeld.env").read_text(encoding="utf-8") == address


ADDRESS = (
    'echo "PREVIEW=$CI_PROJECT_ROOT_NAMESPACE.$CI_PAGES_DOMAIN/-/${CI_PROJECT_PATH#*/}/-/jobs/$CI_JOB_ID/artifacts/voorbeeld/index.html"'
    " > voorbeeld.env"
)

Asked = list[tuple[str, str, Any]]


@pytest.fixture
def service() -> Iterator[tuple[str, list[Any], Asked]]:
    """A service that keeps comments: its address, the answers that it gives by path, and what it was asked."""
    answers: list[Any] = []
    asked: Asked = []

    class Answer(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            said = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.append((self.command, self.path, json.loads(said) if said else None))
            assert self.headers.get("PRIVATE-TOKEN") == "geheim" or self.headers.get("Authorization") == "Bearer geheim"
            body = json.dumps(answers.pop(0) if self.command == "GET" else {}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = _answer  # noqa: N815  # http.server looks for these names

        def log_message(self, *said: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", answers, asked
    server.shutdown()
    server.server_close()


OTHERS = {"id": 1, "author": {"id": 5}, "body": f"{MARK} van een ander"}
OURS = {"id": 9, "author": {"id": 3}, "body": f"{MARK}\noud"}


@pytest.mark.parametrize(("there", "asks"), [([OTHERS], ("POST", "notes")), ([OTHERS, OURS], ("PUT", "notes/9"))])
def test_on_gitlab_one_comment_is_kept(
    there: list[Any], asks: tuple[str, str], here: Repository, service: tuple[str, list[Any], Asked]
) -> None:
    address, answers, asked = service
    answers += [{"id": 3}, there]
    (here.top / "vergelijking.md").write_text(f"{MARK}\nnieuw: é\n", encoding="utf-8")
    more = {"CI_API_V4_URL": address, "CI_PROJECT_ID": "4", "CI_MERGE_REQUEST_IID": "2", "TAALKOMPAS_TOKEN": "geheim"}
    (script,) = scripts(".gitlab", jobs(".gitlab")[2])
    run(script, here, around(".gitlab", here, **more))
    assert asked[0][1] == "/user"
    assert asked[-1] == (asks[0], f"/projects/4/merge_requests/2/{asks[1]}", {"body": f"{MARK}\nnieuw: é\n"})


@pytest.mark.parametrize("again", [False, True])
def test_on_azure_one_comment_is_kept(again: bool, here: Repository, service: tuple[str, list[Any], Asked]) -> None:
    address, answers, asked = service
    threads = [{"id": 1, "comments": [{"id": 1, "content": None}]}, {"id": 2}]
    answers.append(
        {"value": [*threads, *([{"id": 8, "comments": [{"id": 1, "content": f"{MARK}\noud"}]}] if again else [])]}
    )
    place = here.top.parent / "vergelijking"
    place.mkdir(exist_ok=True)
    (place / "vergelijking.md").write_text(f"{MARK}\nnieuw: é\n", encoding="utf-8")
    more = {
        "SYSTEM_COLLECTIONURI": f"{address}/",
        "SYSTEM_TEAMPROJECTID": "p",
        "BUILD_REPOSITORY_ID": "r",
        "SYSTEM_PULLREQUEST_PULLREQUESTID": "2",
        "SYSTEM_ACCESSTOKEN": "geheim",
        "PIPELINE_WORKSPACE": str(here.top.parent),
    }
    (script,) = scripts("azure", jobs("azure")[2])
    run(script, here, around("azure", here, **more))
    top, told = (
        "/p/_apis/git/repositories/r/pullRequests/2/threads",
        {"content": f"{MARK}\nnieuw: é\n", "commentType": "text"},
    )
    if again:
        assert asked[-1] == ("PATCH", f"{top}/8/comments/1?api-version=7.1", told)
    else:
        assert asked[-1] == ("POST", f"{top}?api-version=7.1", {"comments": [told], "status": "closed"})


@pytest.mark.parametrize(
    ("there", "asks"),
    [("", "POST repos/school/taal/issues/2/comments"), ("9", "PATCH repos/school/taal/issues/comments/9")],
)
def test_on_github_one_comment_is_kept(there: str, asks: str, here: Repository) -> None:
    """`gh` itself is not here; its filter was tried with jq."""
    (script,) = scripts(".github", jobs(".github")[2])
    fake = 'gh() { case "$*" in *--paginate*) printf "%s" "$THERE";; *) echo "$4 $5 ${*: -1}";; esac; }\n'
    said = run(fake + script, here, around(".github", here, THERE=there, PROPOSAL="2", GH_TOKEN="geheim"))
    assert said == f"{asks} body=@vergelijking.md\n"
    assert f'startswith("{MARK}")' in script
