#!/usr/bin/env bash
# What a week brought, as Markdown for an issue: sources that are due, dead links, new posts, and
# how far the atlas is. A command that finds something ends with 1, and the report says what it
# found; with any other status it has failed, the report says so, and this ends with 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

atlas=${ATLAS:-.venv/bin/atlas}
report=${1:-build/weekly.md}
most=14000 # bytes of a section: the body of an issue holds 65,536 characters
failed=0
output=$(mktemp)
notes=$(mktemp)
trap 'rm -f "$output" "$notes"' EXIT

section() { # TITLE FENCE COMMAND...: the fence is empty for what is Markdown already
  local title=$1 fence=$2 status=0
  shift 2
  "$@" >"$output" 2>"$notes" || status=$?
  printf '## %s\n\n' "$title"
  if ((status > 1)); then
    failed=1
    printf '`%s` failed with status %d:\n\n```text\n%s\n```\n\n' "$*" "$status" "$(tail -n 20 "$notes")"
    return
  fi
  [ -z "$fence" ] || printf '%s\n' "$fence"
  head -c "$most" "$output" | iconv -c -f UTF-8 -t UTF-8
  (($(stat -c %s "$output") <= most)) || printf '\n… cut here: run `%s`\n' "$*"
  [ -z "$fence" ] || printf '```\n'
  printf '\n'
  [ ! -s "$notes" ] || printf '```text\n%s\n```\n\n' "$(tail -n 20 "$notes")"
}

mkdir -p "$(dirname "$report")"
{
  section "Sources that are due" '```text' "$atlas" verify --due
  section "Links" '```text' "$atlas" links
  section "New posts and reports" "" "$atlas" discover --format markdown --most 20
  section "Progress" "" "$atlas" progress --format markdown
} >"$report"
exit "$failed"
