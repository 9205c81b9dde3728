import { sendDelivery } from "@/domain/deliveries/send-delivery";
import { sweepDeliveries } from "@/domain/deliveries/sweep-deliveries";
import { sendSlack } from "@/domain/slack/send-slack";
import { handlers } from "@/jobs/handlers";
import { startWorker } from "@/jobs/worker";
import { stopWhenAsked } from "@/scripts/start/child-life";
import { hurriedPace } from "./hurried-pace";
import { poison } from "./poison";

/** The worker as the launcher runs it, whose minutes may be short and whose jobs may be poison. */
const told = new Set((process.env.FAULTS ?? "").split(" "));
if (told.has("hurry"))
  Object.assign(handlers, {
    "send-delivery": ({ deliveryId }, { worker, signal }) =>
      sendDelivery({ deliveryId }, { worker, signal }, hurriedPace),
    "send-slack": (payload, { worker, signal, now }) =>
      sendSlack(payload, { worker, signal }, now, hurriedPace.plan),
    "sweep-deliveries": () => sweepDeliveries(hurriedPace.plan),
  } satisfies Partial<typeof handlers>);
if (told.has("poison")) Object.assign(handlers, poison);

const running = await startWorker(told.has("poison") ? { job: 1500, busy: 3000 } : {});
process.send?.("ready");
await stopWhenAsked(() => running.stop());
