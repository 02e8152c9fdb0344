import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.mjs';
import { serveImportPage } from './support/import-site.mjs';
import { forModules } from './strict-policies/policies.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The bare page has Lit from the classic script, so both names of policies are listed. */
const policy = `${forModules} civicboard`;
const bare = (snippet) =>
  `<!doctype html><html lang="zh-CN"><title>Bare</title>
<link rel="icon" href="/themes/default.css" /><script src="/cdn/civicboard.classic.js"></script>${snippet}</html>`;

/** As Word copies a table: classes of its own, merged cells, paragraphs in cells; and something hostile. */
const wordTable = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body><!--StartFragment--><p class=MsoNormal align=center>2021年平安建设任务清单</p>
<table class=MsoTableGrid border=1>
<tr><td rowspan=2><p class=MsoNormal>序号</p></td><td rowspan=2><p class=MsoNormal>工作任务<o:p></o:p></p></td><td colspan=2><p>责任分工</p></td><td rowspan=2>完成时限</td></tr>
<tr><td><p>牵头单位</p></td><td><p>责任单位</p></td></tr>
<tr><td colspan=5><p><b>一、夯实基础</b></p></td></tr>
<tr><td>1</td><td><p>建设综治中心</p></td><td>综治办</td><td><p>党政办</p><p>各社区</p></td><td>2021年5月</td></tr>
<tr><td>2</td><td><p>配齐网格员<img src="https://other.example/pixel.png" onerror="window.hurt = true"></p></td><td>民政所</td><td>各社区</td><td>2021年6月31日前</td></tr>
</table><script>window.hurt = true</script><!--EndFragment--></body></html>`;
const wordText = '2021年平安建设任务清单\n序号\t工作任务\t责任分工\t\t完成时限';

const roster = `街道平安建设领导小组
组  长：张某某  街道党工委书记
副组长：李某某  办事处主任
成  员：王某某  综治办主任`;
const phases = `（一）动员部署阶段（2021年3月1日—3月31日）。召开动员会。
（二）集中整治阶段（4月1日—11月31日）。逐项整改。`;
const bulletin = `2021年6月热线办理情况通报
排名\t单位\t受理量（件）\t按时办结率
1\t东湖街道\t120\t98.5%
2\t西山镇\t88\t97.1%
合计\t\t208\t97.9%`;

let browser;
let site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serveImportPage({ policy, bare });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

let page;
let faults;
let requests;
beforeEach(async () => {
  ({ page, faults } = await openPage(browser, { width: 1440, height: 900 }));
  await page.evaluateOnNewDocument(() =>
    window.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`),
    ),
  );
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await visit();
});
afterEach(async () => {
  const elsewhere = requests.filter(
    (url) => !url.startsWith(`${site.origin}/`) && !/^(?:blob|data):/.test(url),
  );
  const found = [...faults];
  await page.close();
  expect(found).toEqual([]);
  expect(elsewhere).toEqual([]);
});

const visit = (query = '') =>
  page.goto(`${site.origin}/examples/import/index.html${query}`, { waitUntil: 'networkidle0' });

/** A paste as the browser tells a page of it. */
async function paste(flavours, into = '#source') {
  await page.evaluate(
    (given, selector) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.querySelector(selector) ?? document.body).dispatchEvent(event);
    },
    flavours,
    into,
  );
}

/** Presses the button of a name, as one finds it who hears the page. */
const press = async (name) => (await page.waitForSelector(`aria/${name}[role="button"]`)).click();

const withControl = async (letter) => {
  await page.keyboard.down('Control');
  await page.keyboard.press(letter);
  await page.keyboard.up('Control');
};

/** Asks again until the answer is as wanted, for reading waits until typing pauses. */
const settled = (question, ...args) =>
  expect.poll(() => page.evaluate(question, ...args), { timeout: 10_000 });
const state = () => document.querySelector('.workbench').dataset.state;
const counts = () => document.querySelector('#counts').textContent;
const notice = () => document.querySelector('.notice p').textContent;
const issues = () =>
  [...document.querySelectorAll('#issues button, #issues .line')].map((item) =>
    item.innerText.replace(/\s+/g, ' '),
  );
const chosenKind = () => document.querySelector('input[name="kind"]:checked')?.value ?? null;
const headings = (level) =>
  [...document.querySelectorAll(`main ${level}`)].map((heading) => heading.innerText.replace(/\s+/g, ' '));
const sourceText = () => document.querySelector('#source').value;
const focused = () => document.activeElement.innerText?.replace(/\s+/g, ' ');
const taskRows = () =>
  [
    ...(document
      .querySelector('civic-task-table')
      ?.shadowRoot.querySelectorAll('tbody th[scope="row"] button') ?? []),
  ].map((each) => each.textContent.trim());
const words = (tag) => document.querySelector(tag)?.shadowRoot.textContent.replace(/\s+/g, ' ') ?? '';

describe('the import page', () => {
  describe('pasting', () => {
    it('begins empty, with nothing to take along', async () => {
      expect(await page.evaluate(state)).toBe('empty');
      expect(await page.$$eval('.take button:disabled', (all) => all.length)).toBe(3);
    });

    it('says all three steps in their order, with no kind chosen', async () => {
      expect(await page.evaluate(headings, 'h2')).toEqual(['1 粘贴原文', '2 核对', '3 取用']);
      expect(await page.evaluate(chosenKind)).toBe(null);
    });

    it.each([
      ['任务清单', 'tasks'],
      ['人员名单', 'roster'],
      ['实施阶段', 'phases'],
      ['通报排行', 'ranking'],
    ])('shows a newcomer a sample of %s', async (name, kind) => {
      await press(`看示例 ${name}`);
      await settled(state).toBe('read');
      expect(await page.evaluate(chosenKind)).toBe(kind);
      expect(await page.evaluate(issues)).toEqual([expect.stringMatching(/^第 \d+ 行/)]);
      expect(await page.evaluate(focused)).toBe('1 粘贴原文');
    });

    it('takes what is typed for what it looks like', async () => {
      await page.type('#source', roster);
      await settled(words, 'civic-roster').toContain('王某某');
      expect(await page.evaluate(notice)).toBe('看起来是人员名单，已按人员名单读取。');
    });

    it('asks which kind it is where that is not to be seen, and keeps the text', async () => {
      await paste({ 'text/plain': '今天天气很好。\n适合散步。' });
      await settled(counts).toMatch(/^没有认出这是哪一类内容。请在上面选一类/);
      expect(await page.evaluate(chosenKind)).toBe(null);
      expect(await page.evaluate(sourceText)).toBe('今天天气很好。\n适合散步。');
      await page.click('input[value="tasks"]');
      await settled(issues).toEqual(['第 1 行 没有读入：“今天天气很好。”', '第 2 行 没有读入：“适合散步。”']);
    });

    it('says what else a plan holds', async () => {
      await paste({ 'text/plain': `一、组织领导\n${roster}\n二、实施步骤\n${phases}` });
      await settled(words, 'civic-timeline').toContain('集中整治阶段');
      expect(await page.evaluate(notice)).toContain('里面还有人员名单，点上面的类型就能看到。');
      await page.click('input[value="roster"]');
      await settled(words, 'civic-roster').toContain('李某某');
    });

    it('takes a table of phases for phases, and its cells to be corrected', async () => {
      await paste({
        'text/html': `<table><tr><td>阶段<td>时间<td>主要任务<td>责任单位</tr>
          <tr><td>动员部署<td>2026年3月<td>印发方案<td>区府办</tr>
          <tr><td rowspan=2>集中整治<td rowspan=2>2026年4月—6月31日<td>全面排查<td>各街道</tr>
          <tr><td>逐项整改<td>各街道</tr></table>`,
      });
      await settled(counts).toMatch(/^读出 2 个阶段；1 条提示/);
      await page.click('#issues button');
      expect(await page.evaluate(() => document.activeElement.value)).toBe('2026年4月—6月31日');
    });

    it('looks anew at the next source, though a kind was chosen for the last', async () => {
      await paste({ 'text/plain': roster });
      await page.click('input[value="phases"]');
      await paste({ 'text/plain': bulletin }, 'body');
      await settled(words, 'civic-ranking-board').toContain('东湖街道');
    });

    it('reads a Word table with its merged cells and shows it as a table and as the element', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(taskRows).toEqual(['建设综治中心', '配齐网格员']);
      expect(await page.evaluate(counts)).toMatch(/^读出 2 项任务、1 个类别；1 条提示/);
      expect(await page.$eval('[role="grid"] td[colspan="2"]', (cell) => cell.textContent)).toBe('责任分工');
      expect(await page.evaluate(() => window.hurt)).toBeUndefined();
      expect(await page.$('img, main script')).toBe(null);
    });

    it('takes a real copy of a table on another page, by the keyboard', async () => {
      const { page: other } = await openPage(browser);
      await other.setContent(`<table><tr><th>序号<th>工作任务<th>牵头单位<th>完成时限</tr>
        <tr><td>1<td>清理楼道<td>城管办<td>2021年5月</tr></table>`);
      await other.bringToFront();
      await other.evaluate(() => getSelection().selectAllChildren(document.body));
      await other.keyboard.down('Control');
      await other.keyboard.press('KeyC', { commands: ['Copy'] });
      await other.keyboard.up('Control');
      await other.close();
      await page.bringToFront();
      await page.focus('#source');
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV', { commands: ['Paste'] });
      await page.keyboard.up('Control');
      await settled(taskRows).toEqual(['清理楼道']);
    });

    it.each([
      ['roster', roster, 'civic-roster', '张某某', /^读出 3 个职位/],
      ['phases', phases, 'civic-timeline', '集中整治阶段', /^读出 2 个阶段/],
      ['ranking', bulletin, 'civic-ranking-board', '东湖街道', /^读出 2 个单位、2 项指标/],
    ])('tells by itself that a text is a %s', async (kind, text, tag, shown, told) => {
      await paste({ 'text/plain': text });
      await settled(words, tag).toContain(shown);
      expect(await page.evaluate(chosenKind)).toBe(kind);
      expect(await page.evaluate(notice)).toMatch(/^看起来是/);
      expect(await page.evaluate(counts)).toMatch(told);
    });

    it('tells a bulletin in sentences from the talk around it', async () => {
      const talk = '各单位要进一步提高思想认识，压实工作责任，认真总结经验，切实把各项部署落到实处。';
      const figures =
        '截至6月底，东湖街道、西山镇、南河乡、北岭街道热线办结率分别为98.5%、97.1%、95.6%、93.3%。';
      await paste({ 'text/plain': `关于热线办理情况的通报\n${talk}\n${figures}\n${talk}再次强调。` });
      await settled(words, 'civic-ranking-board').toContain('西山镇');
    });

    it('keeps to the kind that the user chose, and offers the likelier one', async () => {
      await page.click('input[value="ranking"]');
      await paste({ 'text/plain': roster });
      await settled(notice).toBe('这更像人员名单。');
      expect(await page.evaluate(chosenKind)).toBe('ranking');
      expect(await page.evaluate(state)).toBe('nothing');
      await page.click('.notice button');
      await settled(words, 'civic-roster').toContain('张某某');
    });

    it('brings back what a second paste replaced', async () => {
      await paste({ 'text/plain': roster });
      await paste({ 'text/plain': bulletin }, 'body');
      await settled(words, 'civic-ranking-board').toContain('东湖街道');
      await page.click('.notice button');
      await settled(words, 'civic-roster').toContain('张某某');
    });

    it('inserts into a text that is being written, as any field does', async () => {
      await page.type('#source', '组长：');
      await paste({ 'text/plain': '张某某' });
      // The event is not a real one, so nothing is inserted; what counts is that nothing was replaced.
      expect(await page.$eval('#source', (field) => field.value)).toBe('组长：');
    });

    it('refuses what would freeze the page, and says so', async () => {
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '长'.repeat(3_000_001));
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      expect(await page.evaluate(notice)).toMatch(/^内容太长/);
      expect(await page.evaluate(state)).toBe('empty');
    });
  });

  describe('files', () => {
    let folder;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'civicboard-files-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function choose(name, bytes) {
      writeFileSync(join(folder, name), bytes);
      await (await page.$('#file')).uploadFile(join(folder, name));
    }

    it('reads a CSV in GB18030, as spreadsheets on Chinese Windows save it', async () => {
      // 序号,工作任务,牵头单位 / 1,清理楼道,城管办
      const gb = Buffer.from(
        'd0f2bac52cb9a4d7f7c8cecef12cc7a3cdb7b5a5cebb0d0a312cc7e5c0edc2a5b5c02cb3c7b9dcb0ec0d0a',
        'hex',
      );
      await choose('任务.csv', gb);
      await settled(taskRows).toEqual(['清理楼道']);
    });

    it('reads a page that Word saved, dropped on the page', async () => {
      await page.evaluate((html) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([html], '任务.htm', { type: 'text/html' }));
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }, wordTable);
      await settled(taskRows).toEqual(['建设综治中心', '配齐网格员']);
    });

    it('says what to do with a Word file', async () => {
      await choose('任务.docx', Buffer.from('PK\u0003\u0004'));
      await settled(notice).toMatch(/^不能直接读取 Word/);
    });
  });

  describe('checking', () => {
    it('leads from an Issue to the cell it quotes, and correcting it takes the Issue away', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(issues).toEqual([expect.stringMatching(/^第 6 行 日期“2021年6月31日”不存在/)]);
      await page.click('#issues button');
      expect(await page.evaluate(() => document.activeElement.value)).toBe('2021年6月31日前');
      await page.keyboard.type('2021年6月30日');
      await page.keyboard.press('Enter');
      await settled(issues).toEqual([]);
      expect(await page.evaluate(counts)).toBe('读出 2 项任务、1 个类别，没有需要核对的。');
      expect(await page.evaluate(words, 'civic-task-table')).toContain('2021年6月30日前');
    });

    it('lists Issues by what is to be done about them, in words of an office', async () => {
      await paste({
        'text/plain': `序号\t工作任务\t牵头单位\t完成时限
1\t开展大排查\t司法所\t6月底前
2\t配齐网格员\t民政所\t2021年6月31日
合计\t2`,
      });
      await settled(() => [...document.querySelectorAll('#issues h3')].map((each) => each.innerText)).toEqual(
        expect.arrayContaining(['没有写明年份 1 处', '时间需要核对 1 处']),
      );
      const told = (await page.evaluate(issues)).join('\n');
      expect(told).toContain('第 2 行 时间“6月底前”没有写年份，或从某日起算；填上文件日期即可。');
      expect(told).toContain('第 3 行 日期“2021年6月31日”不存在，按2021年6月30日处理。');
      expect(told).not.toMatch(/as-of|YYYY|null|tasks\[/);
    });

    it('says in plain words what columns without a heading were taken for', async () => {
      await paste({
        'text/plain': '1\t开展排查整治\t司法所\t2021年5月\n2\t化解纠纷\t综治办、派出所\t2021年6月',
      });
      await settled(counts).toMatch(/^读出 2 项任务/);
      expect((await page.evaluate(issues)).join()).toContain(
        '各列依次当作：序号、工作任务、牵头单位、完成时限。',
      );
    });

    it('leads back to the Issues by Escape, to the next where one is mended', async () => {
      const twice = phases.replace('3月31日', '3月32日');
      await paste({ 'text/plain': twice });
      await settled(issues).toHaveLength(2);
      await page.click('#issues button');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(focused)).toMatch(/^第 1 行/);
      await page.keyboard.press('Enter');
      await page.keyboard.type('3月31日');
      await settled(issues).toHaveLength(1);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(focused)).toMatch(/^第 2 行/);
    });

    it('keeps the focus in the list of Issues while the source is read once more', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(issues).toHaveLength(1);
      await page.click('#issues button');
      await page.keyboard.type('换');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await page.evaluate(focused)).toMatch(/^第 6 行/);
    });

    it('marks what there is to check in the line one writes in', async () => {
      const current = () => document.querySelector('#issues [aria-current="true"]')?.innerText ?? '';
      await paste({ 'text/plain': phases });
      await settled(issues).toHaveLength(1);
      expect(await page.evaluate(current)).toBe('');
      await page.focus('#source');
      await page.keyboard.press('ArrowDown');
      await settled(current).toMatch(/^第 2 行/);
    });

    it('takes back and does again whatever was done, by keys', async () => {
      await paste({ 'text/plain': roster });
      await settled(counts).toMatch(/^读出 3 个职位/);
      await page.focus('#source');
      await withControl('End');
      await page.keyboard.type('、赵某某');
      await withControl('z');
      expect(await page.evaluate(sourceText)).toBe(roster);
      await withControl('y');
      expect(await page.evaluate(sourceText)).toBe(`${roster}、赵某某`);
      await paste({ 'text/plain': bulletin }, 'body');
      await settled(words, 'civic-ranking-board').toContain('东湖街道');
      await page.evaluate(() => document.activeElement.blur());
      await withControl('z');
      expect(await page.evaluate(sourceText)).toBe(`${roster}、赵某某`);
      await settled(words, 'civic-roster').toContain('张某某');
    });

    it('brings back a row that was deleted, a cell that was written over and all that was cleared', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(taskRows).toHaveLength(2);
      await page.focus('[role="grid"] td[tabindex="0"]');
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
      await press('删除第 5 行');
      await settled(taskRows).toEqual(['配齐网格员']);
      await press('撤销');
      await settled(taskRows).toEqual(['建设综治中心', '配齐网格员']);
      expect(await page.$eval('[role="grid"] td[colspan="2"]', (cell) => cell.textContent)).toBe('责任分工');
      await page.click('#clear');
      await settled(state).toBe('empty');
      await press('撤销');
      await settled(taskRows).toEqual(['建设综治中心', '配齐网格员']);
      await press('重做');
      await settled(state).toBe('empty');
    });

    it('marks no task as news to the one who corrects it', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(taskRows).toHaveLength(2);
      await page.click('#issues button');
      await page.keyboard.press('Enter');
      await page.click('#issues button');
      await page.keyboard.type('6月30日');
      await page.keyboard.press('Enter');
      await settled(issues).toEqual([]);
      expect(await page.evaluate(words, 'civic-task-table')).not.toContain('更新');
    });

    it('leads to the row itself where rows are alike', async () => {
      const row = (no, due) => `${no}\t开展大排查\t司法所\t${due}`;
      const rows = [
        row(1, '2021年5月'),
        row(2, '2021年6月31日'),
        row(3, '2021年7月'),
        row(4, '2021年6月31日'),
      ];
      await paste({ 'text/plain': `序号\t工作任务\t牵头单位\t完成时限\n${rows.join('\n')}` });
      await settled(issues).toEqual([expect.stringMatching(/^第 3 行/), expect.stringMatching(/^第 5 行/)]);
    });

    it('draws the beginning of a list of thousands and gives all of it', async () => {
      const rows = Array.from({ length: 2000 }, (_, i) => `${i + 1}\t任务${i + 1}\t综治办\t2021年5月`);
      await paste({ 'text/plain': `序号\t工作任务\t牵头单位\t完成时限\n${rows.join('\n')}` });
      await settled(counts).toMatch(/^读出 2000 项任务（预览只画前 500 项/);
      expect(await page.$eval('#code', ({ value }) => value.match(/"title": "任务/g).length)).toBe(2000);
      expect(await page.$eval('.grid > button', (more) => more.textContent)).toBe(
        '再显示 200 行（还有 1801 行）',
      );
    });

    it('leads to the line that is quoted whole, though another begins with its words', async () => {
      await paste({
        'text/plain': `区教育局关于成立安全工作领导小组的通知\n${roster.slice(roster.indexOf('组  长'))}\n办公室设在综治办，王某某兼任办公室主任。\n区教育局`,
      });
      await settled(issues).toContainEqual(expect.stringMatching(/^第 6 行 .*“区教育局”/));
    });

    it('leads to the line of a text, selects the words and tints the line', async () => {
      await paste({ 'text/plain': phases });
      await settled(issues).toEqual([expect.stringMatching(/^第 2 行 日期“11月31日”不存在/)]);
      await page.click('#issues button');
      const selected = () => {
        const { value, selectionStart, selectionEnd } = document.querySelector('#source');
        return value.slice(selectionStart, selectionEnd);
      };
      expect(await page.evaluate(selected)).toBe('11月31日');
      expect(await page.$$eval('.copy > div', (all) => all.map((line) => line.className))).toEqual([
        '',
        'tinted chosen',
      ]);
      await page.keyboard.type('11月30日');
      await settled(issues).toEqual([]);
    });

    it('goes on without a network once it was opened', async () => {
      await page.setOfflineMode(true);
      await paste({ 'text/plain': roster });
      await settled(state).toBe('read');
      await settled(() => document.querySelector('civic-roster')?.shadowRoot.textContent ?? '').toContain(
        '李某某',
      );
      await page.evaluate(() => document.querySelector('#clear').click());
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await settled(taskRows).toEqual(['建设综治中心', '配齐网格员']);
    });

    it('asks for the date of the document where times have no year', async () => {
      await paste({ 'text/plain': phases.replace('2021年', '') });
      await page.waitForSelector('.date:not([hidden])', { timeout: 5000 });
      expect(await page.evaluate(issues)).not.toEqual([]);
      await page.$eval('#as-of', (field) => {
        field.value = '2019-02-01';
        field.dispatchEvent(new Event('change'));
      });
      await settled(() => document.querySelector('#code').value).toContain('2019-04-01');
      expect(await page.evaluate(issues)).toEqual([expect.stringMatching(/11月31日/)]);
    });

    it('walks the table by keyboard, writes, gives up and deletes a row', async () => {
      await paste({ 'text/html': wordTable, 'text/plain': wordText });
      await page.focus('[role="grid"] td[tabindex="0"]');
      const here = () => document.activeElement.textContent;
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(here)).toBe('建设综治中心');
      await page.keyboard.press('Enter');
      await page.keyboard.type('换');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(here)).toBe('建设综治中心');
      await page.keyboard.press('F2');
      await page.evaluate(() => document.activeElement.select());
      await page.keyboard.type('建好综治中心');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(here)).toBe('综治办');
      await settled(taskRows).toEqual(['建好综治中心', '配齐网格员']);
      expect(await page.$eval('#remove-row', (button) => button.textContent)).toBe('删除第 5 行');
      await page.click('#remove-row');
      await settled(taskRows).toEqual(['配齐网格员']);
    });

    it('lets a table be mended as text and made a table again', async () => {
      await paste({ 'text/plain': bulletin });
      await page.waitForSelector('#as-text:not([hidden])');
      await page.click('#as-text');
      await page.$eval('#source', (field) => {
        field.value = field.value.replace('西山镇', '南山镇');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settled(words, 'civic-ranking-board').toContain('南山镇');
      await page.click('#as-table');
      await page.waitForSelector('.grid:not([hidden])');
      expect(await page.evaluate(words, 'civic-ranking-board')).toContain('南山镇');
    });
  });

  describe('taking along', () => {
    const allow = () =>
      browser
        .defaultBrowserContext()
        .overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);

    it('copies a snippet that draws the same rows in a bare page', async () => {
      await allow();
      await paste({
        'text/html': wordTable.replace('配齐网格员', '配齐&lt;/script&gt;网格员'),
        'text/plain': wordText,
      });
      await settled(taskRows).toHaveLength(2);
      const rows = await page.evaluate(taskRows);
      await page.bringToFront();
      await page.click('#copy-html');
      await settled(() => document.querySelector('#copied').textContent).toBe('已复制');
      const snippet = await page.evaluate(() => navigator.clipboard.readText());
      expect(snippet).toMatch(/^<civic-task-table>\n {2}<script type="application\/json">/);
      expect(snippet.match(/<\/script>/g)).toHaveLength(1);
      await page.goto(site.embed(snippet), { waitUntil: 'networkidle0' });
      await settled(taskRows).toEqual(rows);
    });

    it('copies the JSON', async () => {
      await allow();
      await paste({ 'text/plain': roster });
      await settled(state).toBe('read');
      await page.bringToFront();
      await page.click('#copy-json');
      await settled(() => document.querySelector('#copied').textContent).toBe('已复制');
      const { ranks } = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      expect(ranks.map(({ title }) => title)).toEqual(['组长', '副组长', '成员']);
    });

    it('selects the code where copying is not allowed', async () => {
      await paste({ 'text/plain': roster });
      await settled(state).toBe('read');
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      await page.click('#copy-html');
      await settled(() => document.querySelector('#copied').textContent).toMatch(/请按 Ctrl\+C/);
      expect(await page.evaluate(() => getSelection().toString() || document.activeElement.value)).toMatch(
        /^<civic-roster>/,
      );
    });

    it('hands the JSON over as a file named by its title', async () => {
      await paste({ 'text/plain': roster });
      await settled(state).toBe('read');
      const name = await page.evaluate(() => {
        let taken;
        HTMLAnchorElement.prototype.click = function () {
          taken = this.download;
        };
        document.querySelector('#download').click();
        return taken;
      });
      expect(name).toBe('roster.json');
    });
  });

  describe('for everybody', () => {
    /** What axe finds, of which the elements' own shadow roots are a part. */
    async function violations() {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { violations } = await window.axe.run(document, {
          resultTypes: ['violations'],
          rules: { 'target-size': { enabled: true } },
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => `${id}: ${target.flat().join(' › ')} ${html.slice(0, 120)}`),
        );
      });
    }

    it.each(['default', 'dark', 'elder', 'party-red', 'high-contrast'])(
      'is accessible in %s, in every state',
      async (theme) => {
        await visit(`?theme=${theme}`);
        expect(await violations()).toEqual([]);
        for (const kind of ['tasks', 'roster', 'phases', 'ranking']) {
          await page.click(`input[value="${kind}"]`);
          await page.click('#sample');
          await settled(state).toBe('read');
          await page.$eval('#code-box', (box) => {
            box.open = true;
          });
          await page.evaluate(() => document.querySelector('#issues button')?.click());
          expect(await violations()).toEqual([]);
        }
        await page.click('#clear');
        await page.type('#source', '今天天气很好，适合散步。');
        await settled(state).toBe('nothing');
        expect(await violations()).toEqual([]);
      },
    );

    it('speaks English, Issues included', async () => {
      await visit('?lang=en');
      await page.click('#sample');
      await settled(counts).toMatch(/^Read 4 tasks, 2 categories; 1 to check/);
      await settled(issues).toEqual([expect.stringMatching(/^Line 5 The date .+ does not exist/)]);
    });

    it.each([320, 360, 768, 1440])('is no wider than a window of %d px', async (width) => {
      await page.setViewport({ width, height: 800 });
      for (const theme of ['default', 'elder']) {
        await visit(`?theme=${theme}`);
        for (const kind of ['tasks', 'roster', 'phases', 'ranking']) {
          await page.click(`input[value="${kind}"]`);
          await page.click('#sample');
          await settled(state).toBe('read');
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          ).toBeLessThanOrEqual(0);
        }
      }
    });
  });
});
