import { startWorker } from "@/jobs/worker";
import { stopWhenAsked } from "./child-life";

const worker = await startWorker();
process.send?.("ready");
await stopWhenAsked(() => worker.stop());
