#!/bin/sh
# Takes secrets from files where NAME_FILE says so, as Docker and Kubernetes hand them out.
set -eu
for name in DB_URL DB_USER DB_PASSWORD SMTP_URL; do
    eval "file=\${${name}_FILE:-}"
    if [ -n "$file" ]; then
        value=$(cat "$file")
        export "$name=$value"
        unset "${name}_FILE"
    fi
done
heap=
case "${1:-serve}" in
    -h | --help | -V | --version) ;;
    # Options alone are those of serve. The address is guarded by what the container publishes.
    serve | -*)
        [ "${1:-}" != serve ] || shift
        set -- serve --bind 0.0.0.0 --port 8080 --data /data "$@"
        # The launcher mostly waits; the server that it starts has a heap of its own.
        heap=-Xmx64m
        ;;
esac
exec java -XX:+UseSerialGC $heap -jar /opt/perisai/perisai.jar "$@"
