/**
 * The words pages label attribution with, by what they mean (research/lexicon.md, sections 1 to 3, 8 and 10).
 * A new spelling is one word in one list here; nothing else needs to know it.
 */
export type LabelKind =
  /** Names the outlet the article comes from. */
  | 'source'
  /** Names it and says that this is a copy. */
  | 'reprint'
  | 'published'
  | 'modified'
  | 'original-title'
  /** Credits pictures or data: an outlet named there is not the article's source. */
  | 'picture'
  | 'data'
  /** People. */
  | 'role'
  /** Reader counts, font sizes, key words: ends the value before it, has none itself. */
  | 'tool';

const list = (words: string): string[] => words.split('|');

const LABELS: [LabelKind, string[]][] = [
  ['source', list('来源|新聞引據|新闻引据|文章来源|文字来源|稿件来源|新闻来源|信息来源|文档来源|内容来源|消息来源|本文来源|原文来源|原文出处|原文出處|转载来源|来自|公众号|微信公众号|公眾號|作品来源|资讯来源|稿源|出处|供稿单位|发布机构|发布单位|發布單位|發佈單位|發布機關|发稿单位|來源|文章來源|稿件來源|新聞來源|信息來源|內容來源|消息來源|本文來源|資訊來源|出處|出典|配信元|配信|提供|記事提供|記事提供元|情報元|情報提供元|ニュース提供|転載元|元記事|初出|출처|기사제공|제공|언론사|source|sources|quelle|quellen|textquelle|fuente|fuentes|fonte|fonti|źródło|bron|sumber|nguồn|nguồn tin|источник|kaynak|via|provided by|courtesy of|news source|article source|story source')],
  ['reprint', list('转自|转载自|转载于|本文转自|本文转载自|内容转载自|文章转自|文章转载自|转载|摘自|选自|节选自|摘编自|原载|原载于|原文刊于|原刊于|刊于|刊载于|首发于|首发|原发|本文来自|文章来自|本文首发于|以下文章来源于|编译自|译自|轉自|轉載自|本文轉自|本文轉載自|授權轉載|原載|原載於|原刊於|首發於|節錄自|引自|originally published|originally published on|originally published at|originally published in|originally published by|originally appeared on|originally appeared in|first published on|first published in|republished from|reprinted from|original-content von')],
  ['published', list('发布时间|发布|发稿|发布日期|发布于|发表于|发表时间|发表日期|发稿时间|创建时间|刊发日期|上传时间|添加时间|录入时间|日期|时间|發布時間|發布|發佈|發布日期|發佈時間|發佈日期|發表於|發表時間|發布於|發佈於|出版|刊登日期|刊登時間|時間|公開日|掲載日|配信日|投稿日|作成日|公開|掲載|発表日|기사입력|입력|승인|등록|송고|기사등록|published|posted|posted @|published on|published at|posted on|date|erstellt|veröffentlicht|publié le|publié|publicado|publicado el|publicado em|pubblicato|pubblicato il|diterbitkan|yayınlanma|giriş|опубликовано|дата публикации|opublikowano|ngày đăng')],
  ['modified', list('修改于|修改时间|更新时间|更新|更新于|更新日期|最后更新|修改时间|最近更新|更新時間|更新於|更新日|最終更新|最終更新日|最后修改|최종수정|수정|최종 업데이트|updated|last updated|update|modified|last modified|aktualisiert|zuletzt aktualisiert|mis à jour|mis à jour le|modifié le|actualizado|aggiornato|aggiornato il|atualizado|atualizado em|bijgewerkt|diperbarui|güncelleme|güncellenme|обновлено|aktualizacja|cập nhật')],
  ['original-title', list('原标题|本文原标题|原题|原题为|原文标题|原文题目|原標題|原文標題|原題|original title|original headline')],
  ['picture', list('图片来源|题图来自|头图来自|封面来自|封面图来自|配图来自|图源来自|图源|图片提供|图片均来源|图片转自|图片来自|视频来源|视频截图来源|素材来源|封面来源|头图来源|题图来源|配图来源|封面图来源|圖片來源|圖源|照片來源|影片來源|画像提供|写真提供|画像出典|사진 출처|사진출처|사진제공|사진 제공|bildquelle|bild|image source|photo source')],
  ['data', list('数据来源|资料来源|統計來源|资料出处|數據來源|資料來源|データ出典|자료 출처|자료|data source|datenquelle')],
  ['tool', list('文章分类|文章类别|文章标签|设置|类型|频道|文章标签|頻道|字数|打印本页|关闭窗口|关闭|返回|返回顶部|网站纠错|纠错|上一篇|下一篇|字体|字号|文字大小|阅读|阅读数|点击|点击数|点击量|点击次数|浏览|浏览量|浏览数|浏览次数|阅读次数|阅读量|访问量|访问次数|评论|分享|分享到|打印|收藏|人气|次数|关键词|关键字|标签|责任|栏目|分类|标题|栏目分类|字體|字級|瀏覽|點擊|人氣|分享至|關鍵字|標籤|分類|电话|邮箱|微信|联系|投稿|爆料|地址|网址|链接|原文链接|原文地址|本文链接|附件|收录|tags|tag|share|views|comments|カテゴリ|タグ|태그|조회|댓글|추천')],
]; // prettier-ignore

/** Role words: the whole label, or its end (值班编辑, 职工通讯员, 本报记者). Names follow, or stand before (X 摄). */
const ROLE_STEMS = list(
  '记者|首席记者|通讯员|实习生|评论员|观察员|特约撰稿人|撰稿人|作者|原作者|文|文字|图|图片|图文|文图|文/图|图/文|摄|摄影|摄像|摄影报道|撰文|撰文者|撰稿|采写|采访|采编|执笔|口述|整理|编写|编撰|编译|翻译|译|译者|校译|编辑|责编|责任编辑|网编|美编|编审|编审|选稿|小编|值编|校对|校检|校审|审校|审核|审读|审签|送签|签发|发布者|发布人|上传者|录入|录入者|编发|审核人|撰稿人|供稿人|监审|初审|复审|终审|一审|二审|三审|一校|二校|三校|一读|二读|三读|监制|总监制|主编|总编辑|副总编辑|总编|副总编|策划|总策划|统筹|出品|出品人|制片|制片人|导演|编导|制作|联合出品|视觉|设计|制图|海报|插画|漫画|图表|版式|排版|文案|剪辑|后期|包装|字幕|航拍|配音|播音|主播|主持|主持人|录音|音频|视频|拍摄|供图|供稿|朗读|朗诵|责任校对|主任|值班编委|值班领导|编委|来稿|通信员|专栏作家|专栏作者|专栏|特约撰稿|特约作者|主笔|專欄作家|專欄作者|影音|影像|責編|責任編輯|編輯|核稿編輯|記者|攝影|撰稿|撰文|作者|圖|文|圖文|編譯|翻譯|校對|審核|監製|策劃|統籌|視覺|設計|製圖|剪輯|採訪|採訪撰文|核稿|攝影記者|特約記者|実習生|執筆|著者|筆者|取材|取材・文|構成|写真|撮影|撮影・文|編集|翻訳|校閲|監修|編集委員|特派員|朗読|ライター|イラスト|글|글쓴이|기자|특파원|작성자|칼럼니스트|사진|편집|번역|교열|영상|그래픽|취재|by|written by|author|authors|story by|photo|photos|photo by|photograph|photograph by|photography|photography by|photo credit|image|images|image credit|main image credit|photo montage|credit|reporting|reporting by|editing|editing by|edited by|additional reporting|additional reporting by|writing by|compiled by|contributed by|translated by|illustration|illustration by|video by|reporter|editor|von|autor|autorin|redaktion|foto|fotos|text|kommentar von|par|propos recueillis par|photo afp|auteur|por|autor|autora|texto|fotografía|redacción',
);

/** What may stand between a label and its value. The Han character 丨 is used as a bar. */
export const SEPARATORS = ':：∶︰|｜丨/／＝=';

export const LABEL_KINDS: ReadonlyMap<string, LabelKind> = new Map(
  LABELS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);
export const ROLE_WORDS: ReadonlySet<string> = new Set(ROLE_STEMS);

/** The page means itself, or nobody in particular: no outlet. */
export const OWN_WORDS = new Set(
  list('本站|本网|本报|本刊|本台|本站原创|本网原创|原创|自采|网站编辑|本站编辑|本站讯|本网讯|本报讯|本網|本站原創|原創|自媒体'),
);
/** Kept as printed, after any named outlet: the page says that it is a copy, not of whom. */
export const NOBODY_WORDS = new Set(
  list('网络|互联网|来自网络|网络综合|网络转载|网络整理|综合|综合整理|转载|网上|网友|網路|網絡|網友|internet|the internet|ネット'),
);
/** Templates that were not filled in, and editors who typed anything. */
export const EMPTY_WORDS = new Set(
  list(
    '原文|原文链接|查看原文|阅读原文|原文链接：|链接|点击查看|其它媒体|其他媒体|-|--|暂无|无|不详|未知|佚名|其他|其它|null|undefined|none|n/a|unknown|admin|匿名|未知来源',
  ),
);
