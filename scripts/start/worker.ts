import { startWorker } from "@/jobs/worker";
import { stopWhenAsked } from "./child-life";

const worker = await startWorker();
await stopWhenAsked(() => worker.stop());
