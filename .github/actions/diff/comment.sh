#!/usr/bin/env bash
# Writes a file as the comment of a pull request; the comment of an earlier run is replaced.
# GH_TOKEN, GITHUB_REPOSITORY and NUMBER say where, PICTURES where the pictures are.
set -euo pipefail

mark='<!-- atlas diff -->'
most=60000 # bytes: a comment holds 65,536 characters
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
  printf '%s\n' "$mark"
  if (($(stat -c %s "$1") <= most)); then
    cat "$1"
  else
    # Whole lines, and no fence left open: drawings are left out first.
    sed '/^```mermaid$/,/^```$/d' "$1" | head -c "$most" | iconv -c -f UTF-8 -t UTF-8 | sed '$d'
    printf '\n… cut here, drawings are left out: the summary of the run has all of it.\n'
  fi
  printf '\n[Pictures](%s) are among the artifacts of the run.\n' "$PICTURES"
} >"$body"

comments=repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments
earlier=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$mark\")) | .id" | head -n 1)
if [ -n "$earlier" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" -F "body=@$body" --silent
else
  gh api "$comments" -F "body=@$body" --silent
fi
