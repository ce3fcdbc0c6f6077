# shellcheck shell=bash disable=SC2154
# The configuration and the alerts of deploy/monitoring, with promtool.

begin 'Monitoring: Prometheus and its alerts'
check 'Prometheus accepts the configuration' promtool check config deploy/monitoring/prometheus.yml
check 'and the alerts' promtool check rules deploy/monitoring/alerts.yml
mkdir -p "$WORK/monitoring"
cp deploy/monitoring/alerts.yml "$PARTS/alerts.test.yml" "$WORK/monitoring"
python_check monitoring.py "$WORK/monitoring"
