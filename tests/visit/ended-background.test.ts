import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageFacts } from '../../lib/model/facts';
import { fail, ok } from '../../lib/model/result';
import { offerReader } from '../../lib/visit/handover';
import { loadReader } from '../../lib/visit/load-reader';
import type { Reader } from '../../lib/visit/reader';
import { interpreted } from '../../lib/visit/reading/readings';

const FACTS = {} as PageFacts;
const READER = {} as Reader;
const send = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  send.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a background that is ended while it is asked', () => {
  it('is asked once more what facts mean', async () => {
    send.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValueOnce(ok('meaning'));
    expect(await interpreted(FACTS)).toBe('meaning');
  });

  it('is given up after that, and at once where it refuses', async () => {
    send.mockResolvedValue(undefined);
    expect(await interpreted(FACTS)).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
    send.mockResolvedValue(fail('refused'));
    expect(await interpreted(FACTS)).toBeNull();
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('is asked once more for the reader, which is taken up once; one that another version left is not', async () => {
    send.mockResolvedValue(fail('internal'));
    offerReader(READER);
    expect(await loadReader()).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
    send
      .mockImplementationOnce(() => Promise.resolve(undefined))
      .mockImplementationOnce(() => (offerReader(READER), Promise.resolve(ok(undefined))));
    expect(await loadReader()).toBe(READER);
  });

  it('brings one reader to all who ask while it is on its way', async () => {
    send.mockImplementation(() => (offerReader(READER), Promise.resolve(ok(undefined))));
    expect(await Promise.all([loadReader(), loadReader()])).toEqual([READER, READER]);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
