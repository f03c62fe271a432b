# Sourced by the scripts beside it, which set namespace and kubectl: ways to the suite's Services, rows of a table.
k() { $kubectl -n "$namespace" "$@"; }

work=$(mktemp -d)
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

# A way to a Service that comes back when the pod behind it goes.
forward() {
  local way=
  trap 'kill $way 2>/dev/null; exit' TERM
  while true; do
    $kubectl -n "$namespace" port-forward "service/$1" "$2:80" >/dev/null 2>&1 & way=$!
    wait $way || true
    sleep 0.3
  done
}
ingest=http://127.0.0.1:18081 query=http://127.0.0.1:18080
forward ingest 18081 & pids+=($!)
forward query 18080 & pids+=($!)
suite=(--ingest "$ingest" --query "$query")

table=()
row() { table+=("| $1 | $2 |"); echo "$1: $2"; }
# Fails where a row tells of a difference.
print_table() {
  printf '\n| what | came out |\n| --- | --- |\n'
  printf '%s\n' "${table[@]}"
  ! printf '%s\n' "${table[@]}" | grep -q DIFFERENT
}
