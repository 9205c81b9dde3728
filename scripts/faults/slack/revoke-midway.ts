import { states, until } from "../mail/outbox-trial";
import { startMailWorker } from "../mail/worker-process";
import { addPlace, forgetCalls, queueForPlace, type SlackTrial } from "./slack-trial";
import { verifyPosts } from "./verify-posts";

const minute = 60_000;

/** F10 and S9: one of two workspaces is lost in the middle. The other goes on, and administrators are told once. */
export async function revokeMidway(trial: SlackTrial, people: number) {
  const { sql, sink, installation } = trial;
  await sql`truncate deliveries, delivery_attempts, workers, slack_paces, graphile_worker._private_jobs cascade`;
  forgetCalls(trial);
  sink.taken.length = 0;
  const administrators = await installation.signedIn(2, "admin");
  const half = Math.ceil(people / 2);
  const ended = await addPlace(trial, "Ended", half);
  const other = await addPlace(trial, "Going on", people - half);
  for (const place of [ended, other]) await queueForPlace(trial, place, 0);
  const wrong: string[] = [];
  const worker = await startMailWorker(trial, "hurry");
  const inEnded = () =>
    ended.users.filter((user) => ended.fake.messages(ended.fake.openDm(user).id).length > 0);
  if ((await until(() => inEnded().length >= half / 3, 2 * minute)) === null)
    wrong.push("Nothing is posted.");
  ended.fake.isInstalled = false;
  const isThrough = async () => {
    const { pending = 0, sending = 0 } = await states(sql);
    return pending + sending === 0;
  };
  if ((await until(isThrough, 5 * minute)) === null) wrong.push("It does not come to an end.");
  await worker.stop();
  const [workspace] =
    await sql`select state, sealed_token is null as "isForgotten" from slack_workspaces where id = ${ended.id}`;
  if (workspace?.state !== "revoked" || !workspace.isForgotten)
    wrong.push("The lost workspace is not noticed.");
  if (sink.taken.length !== administrators.length)
    wrong.push(`${sink.taken.length} mails to ${administrators.length} administrators.`);
  const found = verifyPosts([ended, other], 0, (place) => place === ended);
  return {
    ...{
      what: "F10: revoked in the middle",
      people,
      postedBefore: inEnded().length,
      states: await states(sql),
    },
    ...{ ...found, wrong: [...wrong, ...found.wrong] },
  };
}
