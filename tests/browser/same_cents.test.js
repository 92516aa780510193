// The same case gives the same cents on the command line, from the API and on the page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { curami } from "./support/server.js";
import { stage } from "./support/stage.js";
import { visit } from "./support/visitor.js";

const cases = [
  {
    situation: { on: "2026-11-21", regime: "convivente", livello: "CS", weekly_hours: "54" },
    answers: "care=non_self_sufficient&sleeps=live_in&weekly_hours=54&on=21/11/2026",
    employer_cost: "19785.50",
  },
  {
    situation: { on: "2026-11-21", regime: "non_convivente", livello: "B", weekly_hours: "6.25", hired_on: "2019-03-15" },
    answers: "care=home&sleeps=hourly&weekly_hours=6,25&hired_on=15/03/2019&on=21/11/2026",
  },
  {
    situation: { on: "2026-11-21", regime: "assistenza_notturna", livello: "DS", term: "fixed_term", cuaf: false },
    answers: "care=non_self_sufficient&trained=yes&sleeps=night_care&term=fixed_term&cuaf=false&on=21/11/2026",
  },
];

const on = stage();

/// `19785.50` as a page writes it.
const shown = (amount) => {
  const [euro, cents] = amount.split(".");
  return `${euro.replace(/\B(?=(\d{3})+$)/g, ".")},${cents}`;
};

for (const { situation, answers, employer_cost } of cases) {
  test(`${situation.regime} ${situation.livello}: one account, three ways to it`, async () => {
    const line = await curami(["quote"], { input: `${JSON.stringify(situation)}\n` });
    assert.equal(line.status, 0, line.stderr);
    const told = JSON.parse(line.stdout);
    if (employer_cost) assert.equal(told.year.employer_cost, employer_cost);

    const response = await fetch(`${on.service.address}/api/v1/quotes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(situation),
    });
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), told);

    await visit(on.browser, on.service.address, { width: 1280 }, async ({ page }) => {
      await page.goto(`/costo?${answers}`);
      const result = (await page.locator("#risultato").innerText()).replace(/\s+/g, " ");
      for (const amount of [told.year.employer_cost, told.month.employer_cost]) {
        assert.ok(result.includes(shown(amount)), `${shown(amount)} on the page: ${result}`);
      }
      const lines = (await page.locator(".righe").first().textContent()).replace(/\s+/g, " ");
      for (const key of ["tredicesima", "tfr", "inps_employer", "cassacolf_employer"]) {
        assert.ok(lines.includes(shown(told.year[key])), `${key} ${shown(told.year[key])} among the lines`);
      }
    });
  });
}
