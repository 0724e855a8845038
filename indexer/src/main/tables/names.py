"""Writes namen.tsv.gz, the table of first names and surnames with their origins.

Reads the person providers of the Python package Faker, which must be importable, and a JSON dump of
the person data of the npm package @faker-js/faker; NOTICE.md beside the table says how to make it.
The same packages give the same bytes: lines are sorted and the gzip header carries no time.
"""

import argparse
import gzip
import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person

# The library's language and region, told to one origin. A locale that stands here neither by itself nor
# by its language stops the program: a new locale must be placed by a person.
ORIGINS = {
    "af": "za", "az": "az", "bg": "bg", "cs": "cs", "da": "dk", "de": "de", "el": "gr", "en": "en", "eo": "eo",
    "es": "es", "et": "ee", "fa": "fa", "fi": "fi", "fr": "fr", "fr_BE": "be", "fr_DZ": "dz", "fr_SN": "sn",
    "ga": "ie", "ha": "ng", "hr": "hr", "hu": "hu", "hy": "am", "id": "id", "ig": "ng", "is": "is", "it": "it",
    "ja": "jp", "ka": "ge", "ko": "kr", "ku": "ku", "lt": "lt", "lv": "lv", "mk": "mk", "nb": "no", "ne": "np",
    "nl": "nl", "nl_BE": "be", "no": "no", "pl": "pl", "pt": "pt", "ro": "ro", "ru": "ru", "sk": "sk", "sl": "si",
    "sr": "sr", "sv": "se", "sw": "ke", "ta": "lk", "th": "th", "tr": "tr", "tw": "gh", "uk": "ua", "uz": "uz",
    "vi": "vn", "yo": "ng", "zh": "cn", "zu": "za", "en_GH": "gh", "en_HK": "cn", "en_IE": "ie", "en_IN": "in",
    "en_KE": "ke", "en_NG": "ng", "en_NP": "np", "en_PK": "pk", "en_TH": "th", "en_ZA": "za",
    "ar": "ar", "bn": "bd", "gu": "in", "he": "il", "hi": "in", "mr": "in", "or": "in", "si": "lk", "ur": "pk",
    "base": "en", "cy": "en", "dv": "mv", "mn": "mn",
}  # fmt: skip
FIRST, SURNAME = "v", "a"
TOKEN = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*'?")


def origin_of(locale: str) -> str:
    for key in (locale, locale.split("_")[0]):
        if key in ORIGINS:
            return ORIGINS[key]
    sys.exit(f"locale {locale!r} has no origin; add it to ORIGINS")


def role_of(field: str, locale: str) -> str | None:
    """The role of a provider's attribute, or None for titles, formats, names of languages and other scripts."""
    if not re.search(r"(^|_)(first|last|middle)_(romanized_)?names?($|_)", field) or re.search("kana|pair|pattern|format|without", field):
        return None
    if "first" in field:
        return FIRST
    # Danes and Icelanders carry a family's name in the middle; elsewhere it is a second first name.
    middle_is_family = locale.split("_")[0] in ("da", "is")
    return SURNAME if "last" in field or middle_is_family else FIRST


def python_names() -> Iterator[tuple[str, str, str]]:
    package = faker.providers.person
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.ispkg):
        provider = importlib.import_module(f"{package.__name__}.{module}").Provider
        for field, values in sorted(vars(provider).items()):
            role = role_of(field, module)
            if role is None or not isinstance(values, (tuple, list, dict)):
                continue
            origin = "ru" if field.endswith("_rus") else origin_of(module)
            for name in values:
                yield name, role, origin


def javascript_names(dump: Path) -> Iterator[tuple[str, str, str]]:
    for locale, person in sorted(json.loads(dump.read_text("utf-8")).items()):
        for field, by_sex in sorted(person.items()):
            role = role_of(field, locale)
            if role is None or not isinstance(by_sex, dict):
                continue
            for values in by_sex.values():
                for name in values or ():
                    yield name, role, origin_of(locale)


def latin(token: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in token)


def tokens(name: str) -> Iterator[str]:
    """The capitalised words of a name: a surname's particles are written small and so fall out by themselves."""
    for word in re.split(r"[\s,/()]+", unicodedata.normalize("NFC", name).replace("’", "'").replace("ʻ", "'")):
        match = TOKEN.fullmatch(word.rstrip("'"))
        if match is None or len(word) < 2 or not word[0].isupper() or not latin(word):
            continue
        yield "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word


def excluded(path: Path) -> dict[str, str]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split("\t", 1) for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faker-js", type=Path, required=True, help="JSON dump of the npm package: locale to person data")
    parser.add_argument("--out", type=Path, required=True, help="the table to write, namen.tsv.gz")
    parser.add_argument("--no-names", type=Path, default=Path(__file__).with_name("geen-namen.tsv"))
    arguments = parser.parse_args()

    no_names = excluded(arguments.no_names)
    roles, origins = defaultdict(set), defaultdict(set)
    for source in (python_names(), javascript_names(arguments.faker_js)):
        for name, role, origin in source:
            for token in tokens(name):
                if token.lower() not in no_names:
                    roles[token].add(role)
                    origins[token].add(origin)

    with arguments.out.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed:
        for token in sorted(roles):
            kinds = "".join(role for role in (FIRST, SURNAME) if role in roles[token])
            packed.write(f"{token}\t{kinds}\t{','.join(sorted(origins[token]))}\n".encode())

    counts = Counter((origin, role) for token in roles for origin in origins[token] for role in roles[token])
    print(f"{len(roles)} tokens")
    for origin in sorted({origin for origin, _ in counts}):
        print(f"{origin}\tv {counts[origin, FIRST]}\ta {counts[origin, SURNAME]}")


if __name__ == "__main__":
    main()
