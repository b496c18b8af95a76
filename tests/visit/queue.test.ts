import { describe, expect, it, vi } from 'vitest';
import { Queue } from '../../lib/visit/reading/queue';

/** Turns whose work is ended by hand, one call after the other. */
function queue() {
  const ends: (() => void)[] = [];
  let under = 0;
  let most = 0;
  const work = vi.fn(async () => {
    most = Math.max(most, ++under);
    await new Promise<void>((resolve) => ends.push(resolve));
    under--;
  });
  const end = async () => {
    await vi.waitFor(() => {
      expect(ends).not.toEqual([]);
    });
    ends.shift()?.();
  };
  return { queue: new Queue(work), work, end, most: () => most };
}

describe('work in turns', () => {
  it('is never done twice at once, and whoever asks while it is under way shares one more turn', async () => {
    const { queue: page, work, end, most } = queue();
    const first = page.again();
    await vi.waitFor(() => {
      expect(work).toHaveBeenCalledTimes(1);
    });
    const more = Array.from({ length: 20 }, () => page.again());
    await end();
    await first;
    expect(page.busy).toBe(true);
    await end();
    await Promise.all(more);
    expect([work.mock.calls.length, most(), page.busy]).toEqual([2, 1, false]);
  });

  it('is busy before its first turn, and waits for what it is told to', async () => {
    const { queue: page, work, end } = queue();
    expect(page.busy).toBe(true);
    const { promise, resolve: ready } = Promise.withResolvers<undefined>();
    page.after(promise);
    void page.again();
    const rest = page.rest();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(work).not.toHaveBeenCalled();
    ready(undefined);
    await end();
    await rest;
    expect([work.mock.calls.length, page.busy]).toEqual([1, false]);
  });

  it('goes on after a turn that failed', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const work = vi.fn().mockRejectedValueOnce(new Error('hostile')).mockResolvedValue(undefined);
    const page = new Queue(work);
    await page.again();
    await page.again();
    expect([work.mock.calls.length, page.busy]).toEqual([2, false]);
    expect(complaint).toHaveBeenCalledTimes(1);
    complaint.mockRestore();
  });
});
