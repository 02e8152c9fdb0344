const pattern =
  /[,、]?(?:此后|之后|以后|后续|然后|同时|实现|实行|纳入|转入|做好|抓好|并|且|再|后|和)*(?:长期(?:性)?|持续(?!(?:推进|开展|实施|进行)?(?:\d|半|至|到|直))|常态(?:化)?|长效(?:化|机制)?|常抓不懈|常抓常新|坚持不懈|久久为功|经常(?:性)?|日常|不间断|始终|贯穿(?:始终|全程|全过程)?|长年|常年|滚动|动态|锲而不舍|驰而不息)(?:化|地|的)?(?:坚持|推进|推动|开展|执行|有效|落实|用力|抓好|抓|巩固|保持|深化|实施|进行|工作|任务|整治|整改|管理|管控|监管|监督|巡查|更新|调整|清零|运行|保洁|发力|加强|做好|不懈)*/g;

/** The text without what says that it goes on (长期坚持, 持续推进, 常态化 …), and whether anything did. */
export function withoutOngoing(text: string): { rest: string; ongoing: boolean } {
  if (!/[长持常坚久经日不始贯滚动锲驰]/.test(text)) return { rest: text, ongoing: false };
  const rest = text.replace(pattern, ',');
  return rest === text ? { rest, ongoing: false } : { rest: rest.replace(/^,+|,+$/g, ''), ongoing: true };
}
