/** What outlets' names end in, and people's do not. */
const OUTLET_END =
  /(?:报|報|报道|网|網|社|台|臺|刊|闻|聞|讯|訊|视|視|号|號|局|院|部|会|會|司|家|界|圈|眼|社区|周刊|日报|观察|财经|财富|科技|时报|在线|发布|媒|媒体|客户端|之声|之窗|热线|平台|研究|杂志|频道|镜|线|网站|中心)$/;

/** Whether a name ends as outlets' names do (报, 网, 社, 客户端 …). */
export function looksLikeOutlet(name: string): boolean {
  return OUTLET_END.test(name);
}
