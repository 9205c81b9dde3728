import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Transaction } from "@/db/client";
import type { PersonActor } from "@/domain/actor";
import { demoDatabaseUrl } from "./demo-database";
