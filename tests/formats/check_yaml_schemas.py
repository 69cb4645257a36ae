"""check_yaml_schemas.py PROGRAM SOURCE

The schemas in rules/schema are what the program writes, every rule file and settings file of the
tree fits its schema, and files with the mistakes below do not. DECLINE_LINT_UPDATE_GOLDEN=1 writes
the schemas again.
"""
import json
import os
import pathlib
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    print("skipped: needs python3 with jsonschema and yaml")
    sys.exit(77)

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
faults = []


class Loader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `on` and `off` are words, and a date is one, too."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules
            if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"),
                             list("tf"))


def current(name):
    """The schema, after a look at whether the copy in the tree is current."""
    made = subprocess.run([program, "schema", "--no-config", name], check=True,
                          capture_output=True, text=True).stdout
    path = source / "rules" / "schema" / f"{name}.schema.json"
    if os.environ.get("DECLINE_LINT_UPDATE_GOLDEN"):
        path.write_text(made)
    if not path.exists() or path.read_text() != made:
        faults.append(f"{path} is out of date: decline-lint schema {name} writes it")
    schema = json.loads(made)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def errors(validator, text):
    return [error.message for error in validator.iter_errors(yaml.load(text, Loader))]


def kind_of(path):
    if path.name == "pack.yaml":
        return "pack"
    return "lexicons" if path.parent.name == "lexicons" else "rule"


RULE = "id: a\nkind: forbid\nmessage: m\npatterns: [b]\n"
BROKEN = {
    "rule": [RULE.replace("forbid", "forbit"), RULE.replace("message", "mesage"),
             RULE.replace("id: a\n", ""), RULE.replace("id: a", "id: A b"),
             RULE.replace("patterns: [b]\n", ""), RULE.replace("[b]", "b"),
             RULE + "fix: {insert: a, delete: match}\n", RULE + "scope: bodie\n",
             RULE + "unless: [{in: sentense, any: [b]}]\n", RULE + "unless: [{in: sentence}]\n",
             RULE + "examples: {worse: [b]}\n", RULE + "business-days: two\n",
             RULE.replace("[b]", "[{pattern: b, regex: c}]"), "kind: limit\nid: a\nmessage: m\n",
             RULE.replace("message: m", "message: " + "m" * 73)],
    "settings": ["fail-on: warnign\n", "failon: error\n", "packs: ours\n", "rules: {too-long: offf}\n",
                 "rules: {too-long: {business-days: 3}}\n", "rules: {late-reply: {words: 3}}\n",
                 "rules: {Too Long: off}\n", "rules: {ours: {word: 3}}\n",
                 "overrides: [{rules: {too-long: off}}]\n",
                 "overrides: [{files: [a], packs: [b]}]\n", "min-severity: never\n"],
    "lexicons": ["lexicons: {a: {about: b}}\n", "lexicon: {}\n", "lexicons: [a]\n"],
    "pack": ["about: a\n", "pack: a\nextend: [b]\n", "pack: a\nseverity: {b: high}\n",
             "pack: a\nsettings: {b: {word: 3}}\n"],
}
GOOD = {
    "settings": ["rules: {ours: off, theirs: on, a: error, b: {words: 3, severity: note}}\n",
                 "rules: {too-long: false, late-reply: {business-days: 3}}\n", "fail-on: never\n"],
}

validators = {name: current(name) for name in BROKEN}
files = [path for folder in ("rules/core", "rules/decline", "examples/house-style")
         for path in sorted((source / folder).rglob("*.yaml")) if path.parent.name != "letters"]
assert len(files) > 50, files
checked = [(kind_of(path), path.read_text(), path) for path in files]
settings = source / "examples" / "settings" / ".decline-lint.yaml"
checked.append(("settings", settings.read_text(), settings))
checked += [(name, text, repr(text)) for name, texts in GOOD.items() for text in texts]
for name, text, where in checked:
    faults += [f"{where} does not fit {name}: {message}" for message in errors(validators[name], text)]
for name, texts in BROKEN.items():
    faults += [f"{name} lets pass {text!r}" for text in texts if not errors(validators[name], text)]

print("\n".join(faults) or f"{len(checked)} files fit, {sum(map(len, BROKEN.values()))} do not")
sys.exit(1 if faults else 0)
