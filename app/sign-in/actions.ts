"use server";

import { setTimeout as pause } from "node:timers/promises";
import { redirect } from "next/navigation";
import { readArrival, readClient } from "@/app/_request/arrival";
import { formAction, openFormAction } from "@/app/_request/form-action";
import { isThisMachine } from "@/app/_request/is-this-machine";
import { keepSession, keepSignInCookie, readSignInCookie } from "@/app/_request/session-cookie";
import {
  demoPersonInput,
  enterByCodeInput,
  enterByLinkInput,
  proveAgainInput,
  requestSignInInput,
} from "@/domain/access/access-input";
import { enterByCode, enterByLink } from "@/domain/access/enter-by-mail";
import { enterDemo } from "@/domain/access/enter-demo";
import { ownPath } from "@/domain/access/own-path";
import { requestSignIn } from "@/domain/access/request-sign-in";
import { conflict, notFound } from "@/domain/refusal";

/** So slow always that the time it takes does not tell whether the address is known. */
const answerTakesMs = 250;

export const askForMail = openFormAction(requestSignInInput, async (input, now) => {
  const client = await readClient();
  const [asked] = await Promise.all([requestSignIn(input, client, now), pause(answerTakesMs)]);
  await keepSignInCookie(asked);
  redirect("/sign-in/sent");
});

export const signInWithCode = openFormAction(enterByCodeInput, async ({ code }, now) => {
  const asked = await readSignInCookie();
  if (!asked) throw conflict("This browser asked for no mail lately. Ask for a new one, then type its code.");
  const entered = await enterByCode({ requestId: asked.requestId, code }, await readArrival(), now);
  await keepSession(entered);
  redirect(entered.returnTo);
});

export const signInWithLink = openFormAction(enterByLinkInput, async ({ token, number }, now) => {
  const entered = await enterByLink({ link: token, number }, await readArrival(), now);
  await keepSession(entered);
  redirect(entered.returnTo);
});

export const signInAsDemoPerson = openFormAction(demoPersonInput, async ({ personId, to }, now) => {
  if (!(await isThisMachine())) throw notFound("page");
  await keepSession(await enterDemo({ personId }, await readArrival(), now));
  redirect(ownPath(to));
});

/** Proves again who one is: a mail to one's own address, whatever the form says. */
export const proveByMail = formAction(proveAgainInput, async (actor, { to }, now) => {
  await keepSignInCookie(await requestSignIn({ email: actor.email, to }, await readClient(), now));
  redirect("/sign-in/sent");
});

/** The same in the demo, where nobody reads mail. */
export const proveInDemo = formAction(proveAgainInput, async (actor, { to }, now) => {
  if (!(await isThisMachine())) throw notFound("page");
  await keepSession(await enterDemo({ personId: actor.id }, await readArrival(), now));
  redirect(ownPath(to));
});
