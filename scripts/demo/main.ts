import { closeDatabase } from "@/db/client";
import { seedDemo } from "./seed";

const outcome = await seedDemo(new Date());
console.log(outcome === "seeded" ? "The demo library is in place." : "The demo library was there already.");
await closeDatabase();
