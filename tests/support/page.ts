import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** The chat as a patient sees it, and a record of what she should never notice. */
export class ChatPage {
  /** Console errors, exceptions of the page, and requests to any other host. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      const isOurs = host === new URL(url).host || ['data:', 'blob:'].includes(protocol);
      if (!isOurs) this.faults.push(`request to ${request.url()}`);
    });
  }

  static async open(browser: Browser, url: string, options: BrowserContextOptions = DESKTOP, before?: string): Promise<ChatPage> {
    const context = await browser.newContext(options);
    // Runs before anything of the page does.
    if (before !== undefined) await context.addInitScript(before);
    const chat = new ChatPage(await context.newPage(), url);
    await chat.page.goto(url);
    return chat;
  }

  /** The bubbles, oldest first. */
  get bubbles(): Locator {
    return this.page.locator('.webchat__bubble__content');
  }

  get last(): Locator {
    return this.bubbles.last();
  }

  get choices(): Locator {
    return this.page.locator('.webchat__suggested-action');
  }

  get offline(): Locator {
    return this.page.locator('#offline');
  }

  async ask(text: string): Promise<void> {
    const box = this.page.locator('[data-id="webchat-sendbox-input"]');
    await box.fill(text);
    await box.press('Enter');
  }

  /** Waits for a bubble that shows the words. */
  async shows(words: string | RegExp): Promise<void> {
    await this.bubbles.filter({ hasText: words }).last().waitFor({ timeout: 10_000 });
  }

  async tap(title: string | RegExp): Promise<void> {
    await this.choices.filter({ hasText: title }).first().click({ timeout: 20_000 });
  }

  async titles(): Promise<string[]> {
    await this.choices.first().waitFor({ timeout: 10_000 });
    return this.choices.allInnerTexts();
  }

  /** Picks a line of the menu behind the three dots. */
  async menu(line: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.locator('#menu').getByRole('button', { name: line, exact: true }).click();
  }

  /** The panel of topics. */
  get topics(): {
    readonly open: Locator;
    readonly panel: Locator;
    readonly search: Locator;
    readonly options: Locator;
  } {
    const panel = this.page.getByRole('dialog');
    return {
      open: this.page.getByRole('button', { name: 'Topics', exact: true }),
      panel,
      search: panel.getByRole('combobox'),
      options: panel.getByRole('option'),
    };
  }

  /** What axe holds for serious or critical. */
  async barriers(): Promise<string[]> {
    return this.violations(({ impact }) => impact === 'serious' || impact === 'critical');
  }

  /** All that axe finds, or those of them that count. */
  async violations(counts: (found: { readonly impact?: string | null }) => boolean = () => true): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations
      .filter(counts)
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join(', ')}`,
      );
  }

  /** Pixels that the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
