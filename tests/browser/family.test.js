// A family asks for help, step by step, and ends with a date and the same cents as the calculator; then takes it back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage();

const month = /1\.648,80\s€/;

async function whatIsNeeded(page) {
  await page.check("input[name=ruolo][value=badante]");
  await page.check("input[name=autonomia][value=no]");
  await page.check("input[name=persone][value=una]");
  await page.check("input[name=formata][value=no]");
  await page.check("input[name=bisogno][value=wash_and_dress]");
  await page.check("input[name=come][value=convivente]");
}

for (const width of widths) {
  for (const javaScript of width === 360 ? [true, false] : [true]) {
    test(`a family asks for help, at ${width} px${javaScript ? "" : " without JavaScript"}`, () =>
      visit(on.browser, on.service.address, { width, javaScript }, async (visitor) => {
        const { page } = visitor;
        await visitor.go("/cerco-aiuto");
        await visitor.look("family-sheet");
        await visitor.press(page.locator("main a.btn-primary").first());
        await visitor.look("family-1-who");
        await whatIsNeeded(page);
        await visitor.send("who");

        await visitor.look("family-2-tasks");
        await page.locator("details.gruppo-compiti[open] input[value=serve]").first().check();
        await visitor.send("tasks");

        await page.fill("#ore", "60");
        await visitor.expecting(/422/, async () => {
          await visitor.press(page.locator("button[name=avanti]"));
          assert.match(await page.locator(".riassunto-errori").innerText(), /54/);
          await visitor.look("family-3-refused");
        });
        await page.fill("#ore", "54");
        await visitor.send("when");

        await visitor.look("family-4-where");
        const municipio = page.locator("details.municipio").first();
        if ((await municipio.getAttribute("open")) === null) await municipio.locator("summary").click();
        await municipio.locator("input[name=nil]").first().check();
        await page.fill("#dal", "14/12/2026");
        await page.check("input[name=durata][value=permanent]");
        await visitor.send("where");

        for (let step = 5; !page.url().endsWith("/riepilogo"); step += 1) {
          assert.ok(step < 9, `still at ${page.url()}`);
          await visitor.look(`family-${step}`);
          if (await page.locator("input[name=vitto]").count()) {
            await page.check("input[name=italiano][value=a2]");
            await page.check("input[name=vitto][value=in_kind]");
          }
          if (await page.locator("#nome").count()) {
            await page.fill("#nome", "Famiglia");
            await page.fill("#cognome", "Inventata");
            await page.fill("#telefono", "+39 333 000 0001");
            await page.fill("#indirizzo", "Via Inventata 1");
          }
          await visitor.send(page.url());
        }
        assert.match(await page.locator("main").innerText(), month);
        await visitor.look("family-8-summary");
        await page.check("#consenso");
        await visitor.send("summary");

        // A promised day, and the same cents as the calculator and the command line.
        await visitor.look("family-9-done");
        assert.match(await page.locator(".data-promessa").innerText(), /\d 20\d\d$|2026/);
        const said = await page.locator("main").innerText();
        assert.match(said, /R-2026-\d{4}/);
        assert.match(said, month);

        await visitor.press(page.locator("a[href$='/annulla']"));
        await visitor.look("family-cancel");
        await visitor.press(page.locator("main form button[type=submit]").last());
        await visitor.look("family-cancelled");
      }));
  }
}
