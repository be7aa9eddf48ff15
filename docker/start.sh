#!/bin/sh
# Takes secrets from files where NAME_FILE says so, as Docker and Kubernetes hand them out.
set -eu
for name in DB_URL DB_USER DB_PASSWORD; do
    eval "file=\${${name}_FILE:-}"
    if [ -n "$file" ]; then
        value=$(cat "$file")
        export "$name=$value"
        unset "${name}_FILE"
    fi
done
# Inside a container the address is guarded by what the container publishes.
if [ "${1:-serve}" = serve ]; then
    [ $# -eq 0 ] || shift
    set -- serve --bind 0.0.0.0 --port 8080 --data /data "$@"
fi
exec java -XX:+UseSerialGC -Xmx64m -jar /opt/perisai/perisai.jar "$@"
