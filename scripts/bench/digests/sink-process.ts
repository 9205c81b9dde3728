import { openMailSink } from "@/scripts/faults/mail/mail-sink";

/** A mail server of its own process, so that what it uses is not counted against whoever sends; it tells what it took. */
let taken = 0;
const sink = await openMailSink({ thinkMs: Number(process.argv[2] ?? 0) }, () => {
  taken += 1;
});
process.send?.({ url: sink.url });
setInterval(() => process.send?.({ taken, connections: sink.connections() }), 250);
process.once("disconnect", () => process.exit(0));
