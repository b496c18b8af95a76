import { describe, expect, test } from 'vitest';
import { readLabels } from '../../lib/text/labels.ts';
import { readNames } from '../../lib/text/names.ts';

const labels = (text: string) => readLabels(text).map(({ kind, word, from, to }) => [kind, word, text.slice(from, to)]);

describe('labels', () => {
  test.each<[string, [string, string, string][]]>([
    ['来源：海州晚报', [['source', '来源', '海州晚报']]],
    [
      '来 源： 海州晚报 作者：张 三',
      [
        ['source', '来源', '海州晚报'],
        ['role', '作者', '张 三'],
      ],
    ],
    [
      '来源：东南军号作者：刘洋 崔晶等责任编辑：于海',
      [
        ['source', '来源', '东南军号'],
        ['role', '作者', '刘洋 崔晶等'],
        ['role', '责任编辑', '于海'],
      ],
    ],
    ['（来源：海州晚报）', [['source', '来源', '海州晚报']]],
    ['图片来源：某图库', [['picture', '图片来源', '某图库']]],
    ['文/图：张三', [['role', '文/图', '张三']]],
    [
      '编辑｜王五 责编/李四',
      [
        ['role', '编辑', '王五'],
        ['role', '责编', '李四'],
      ],
    ],
    ['职工通讯员：李琴', [['role', '职工通讯员', '李琴']]],
    ['Source: PTI', [['source', 'Source', 'PTI']]],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each(['收入来源：工资和奖金', '他说：这件事', '时间就是金钱', 'https://a.example/来源'])('none in %s', (text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('names', () => {
  test.each<[string, string[]]>([
    ['东南通讯社记者 王澈', ['王澈']],
    ['赖向晚、毕晓棠', ['赖向晚', '毕晓棠']],
    ['白 翔 李 澄', ['白翔', '李澄']],
    ['杜硕言_NB12556', ['杜硕言']],
    ['HN666', ['HN666']],
    ['刘洋 崔晶等', ['刘洋', '崔晶']],
    ['Ann Lee and Bob Stone', ['Ann Lee', 'Bob Stone']],
    ['한지훈 기자', ['한지훈']],
    ['未知', []],
    ['这是一个很长的句子，它不是任何人的名字。', []],
  ])('%s', (value, expected) => {
    expect(readNames(value)).toEqual(expected);
  });
});
