import type { Page } from '@playwright/test';

const STEPS = ['dragEnter', 'dragOver', 'drop'] as const;

/** Drags a file or a folder of the disk over a place of the page, as a file manager would, and lets it go. */
export async function dropFromDisk(
  page: Page,
  path: string,
  { x = 5, y = 5, upTo = 'drop' }: { x?: number; y?: number; upTo?: (typeof STEPS)[number] } = {},
): Promise<void> {
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of STEPS.slice(0, STEPS.indexOf(upTo) + 1)) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
