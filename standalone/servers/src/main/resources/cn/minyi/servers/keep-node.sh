# Runs the command given as arguments and ends it when standard input closes, that is,
# when the program that started this script has ended, in whatever way.
# Ctrl-C and a closed terminal are that program's business: it stops the node in order.
trap '' INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
node=$!
trap 'kill -TERM "$node" 2>/dev/null' TERM
{
  cat <&3 >/dev/null
  kill -TERM "$node" 2>/dev/null
} &
exec 3<&-
# A signal interrupts wait; the node is gone only when it no longer exists.
while kill -0 "$node" 2>/dev/null; do
  wait "$node"
  status=$?
done
exit "${status:-1}"
