#!/usr/bin/env bash
# The screens' build steps: `compile` the translations, `update` their sources from the code, `lint` the QML.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=${venv:-$root/.venv}/bin
cd "$root"

translations=assets/translations
qml=kiosk/ui/qml
module=build/qml/Kiosk/Models

compile() {
    local source
    for source in "$translations"/*.ts; do
        "$bin/pyside6-lrelease" -silent "$source" -qm "${source%.ts}.qm"
    done
}

# update [FOLDER]: brings the .ts files there up to date; new strings are marked unfinished, gone ones are dropped.
update() {
    local folder=${1:-$translations}
    "$bin/pyside6-lupdate" -silent -locations none -no-obsolete $(find "$qml" -name '*.qml' ! -path '*/QtQuick/*' | sort) -ts "$folder"/kiosk_*.ts
}

# complete_types FILE: the dump leaves out which properties are constant (ours without a signal) and what a list is to QML.
complete_types() {
    "$bin/python" - "$1" <<'PYTHON'
import json, pathlib, sys
path = pathlib.Path(sys.argv[1])
files = json.loads(path.read_text())
for property in (p for file in files for c in file["classes"] for p in c.get("properties", [])):
    property["constant"] = "notify" not in property
    property["type"] = {"list": "QVariantList"}.get(property["type"], property["type"])
path.write_text(json.dumps(files))
PYTHON
}

# What QML sees of the Python types, for the linter.
types() {
    local site known
    site=$("$bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    known=$site/PySide6/Qt/metatypes
    mkdir -p "$module"
    "$bin/pyside6-metaobjectdump" --out-file "$module/types.json" \
        $(grep -rl '^QML_IMPORT_NAME' kiosk/ui --include='*.py' | sort -r)
    complete_types "$module/types.json"
    "$bin/pyside6-qmltyperegistrar" --generate-qmltypes="$module/models.qmltypes" -o "$module/unused.cpp" \
        --import-name Kiosk.Models --major-version 1 \
        --foreign-types "$known/qt6core_metatypes.json,$known/qt6gui_metatypes.json,$known/qt6quick_metatypes.json" \
        "$module/types.json"
    printf 'module Kiosk.Models\ndepends QtQuick\ntypeinfo models.qmltypes\n' >"$module/qmldir"
}

lint() {
    types
    "$bin/pyside6-qmllint" --max-warnings 0 -I "$qml" -I build/qml $(find "$qml" -name '*.qml')
}

case ${1:-} in
    compile | update | lint) "$@" ;;
    *)
        echo "usage: qml.sh compile | update [FOLDER] | lint" >&2
        exit 2
        ;;
esac
