/**
 * What people say, and the industry they mean: `区划 行业: 说法、说法`. The measure of 一问引导's first
 * step (find-industry.test.ts prints the hit rate). Among them pinyin, initials, English, wrong
 * characters and whole sentences, as they are typed.
 */
const KNOWN = `
110105 医疗器械经销商: 医疗器械、卖医疗器械、医疗器材公司、卖轮椅和血压计、yiliaoqixie、medical devices、医疗器诫
110105 药店: 药店、开药房、药房、卖药的店、yaodian、pharmacy、大药房、药殿
110105 餐饮店: 饭馆、开个小饭馆、饭店、餐馆、火锅店、面馆、小吃店、快餐、烧烤店、canting、restaurant、川菜馆、卖早点、外卖店、餐饮、我想开一家面馆
110105 健身房: 健身房、健身、gym、瑜伽馆、jianshenfang、jsf、撸铁、普拉提工作室、健生房、开个健身工作室
110105 超市/便利店: 超市、便利店、小卖部、小超市、bianlidian、chaoshi、convenience store、supermarket、杂货店、食杂店、开个便利店要什么证、便力店
110105 书店: 书店、卖书、书吧、bookstore、shudian、开个书店、旧书店、绘本馆
110105 互联网医院: 互联网医院、网上看病、在线问诊、online hospital、线上医院
110105 养老机构: 养老院、敬老院、养老、老人院、yanglaoyuan、nursing home、护理型养老、养老驿站
110105 眼镜店: 眼镜店、配眼镜、yanjingdian、optician、隐形眼镜、眼睛店
110105 宠物医院: 宠物医院、宠物诊所、兽医、给猫狗看病、动物医院、vet、chongwuyiyuan、宠物看病
110105 宾馆: 宾馆、酒店、旅馆、招待所、hotel、jiudian、快捷酒店、青年旅社、开个小旅馆、旅店
110105 电影院: 电影院、影院、放电影、cinema、dianyingyuan、影城、私人影院、dyy
110105 KTV: KTV、ktv、卡拉OK、唱歌的地方、歌厅、karaoke、量贩式KTV、歌舞厅
110105 电玩城: 电玩城、游戏厅、抓娃娃机、电子游戏、arcade、dianwancheng、娃娃机店
110105 网咖/电竞馆: 网吧、网咖、电竞馆、上网、wangba、internet cafe、电竞酒吧、esports
110105 经营性人力资源服务机构: 人力资源公司、猎头、职业介绍、劳务公司、招聘公司、中介找工作、headhunter、人力资源、家政中介
110105 游泳馆: 游泳馆、游泳池、swimming pool、youyongguan、泳池、教游泳
110105 茶馆: 茶馆、茶楼、茶室、喝茶的地方、chaguan、teahouse、开个茶馆、茶社
110105 乡村民宿: 民宿、农家院、乡村民宿、minsu、homestay、农家乐住宿、airbnb
110105 游艺娱乐场所: 游艺厅、游艺、游乐场、amusement、游艺娱乐
110105 无人超市: 无人超市、无人便利店、无人售货、自助超市、unmanned store、wurenchaoshi
110105 剧场: 剧场、剧院、话剧、脱口秀剧场、theatre、theater、音乐厅、演出场地、小剧场、live house
110105 连锁菜店: 菜店、卖菜、蔬菜店、买菜的店、生鲜店、水果店、caidian、greengrocer
110105 中医馆: 中医馆、中医诊所、针灸、推拿按摩看病、看中医、zhongyiguan、TCM、中医
110105 咖啡厅: 咖啡厅、咖啡馆、咖啡店、开个咖啡馆、cafe、coffee、kafei、撸猫、猫咖、coffee shop、咖啡、kft、加啡店
110105 酒吧: 酒吧、清吧、小酒馆、bar、pub、jiuba、精酿啤酒、喝酒的地方
110105 运动场馆: 体育馆、篮球馆、羽毛球馆、攀岩馆、滑雪场、sports hall、台球厅、乒乓球馆、足球场、蹦床馆
110105 清真餐厅: 清真餐厅、清真饭馆、兰州拉面、halal、清真饭店、牛肉拉面
110105 校外体育培训机构: 体育培训、教孩子打篮球、少儿体能、跆拳道馆、体育培训班、青少年足球训练营、武术班
110105 干洗店: 干洗店、洗衣店、ganxi、dry cleaner、laundry、洗衣服的店
110105 饮品店: 奶茶、奶茶店、奶茶铺、饮品店、milk tea、bubble tea、naicha、冷饮店、果汁店、卖饮料、柠檬茶、nc
110105 口腔诊所: 牙科、口腔诊所、牙医、看牙、补牙的诊所、dentist、dental、kouqiang、牙科诊所
110105 医疗美容门诊部: 医美、整容、医疗美容、微整形、打玻尿酸、yimei、cosmetic surgery、皮肤美容诊所
110105 机动车维修企业: 修车、汽修厂、汽车修理、car repair、qixiu、洗车、4S店、修车铺、汽车美容
110105 书画艺术馆: 画廊、书画馆、美术馆、gallery、卖画、艺术馆、字画店
110105 民办幼儿园: 幼儿园、办幼儿园、kindergarten、youeryuan、私立幼儿园
110105 道路货运公司: 货运、货运公司、物流公司、拉货、huoyun、trucking、搬家公司、freight
110105 道路客运公司: 客运、大巴车公司、旅游大巴、包车、keyun、bus company、长途客运
110105 美容美发店: 美容院、理发店、美发、美甲、理发、剪头发、hair salon、lifadian、发廊、barber、美容、SPA
110105 商贸公司: 商贸公司、贸易公司、批发、trading company、shangmao、进出口贸易、做批发
110102 咖啡厅: 我想开一家咖啡馆需要办哪些证、kafeiting、咖啡亭
110102 超市/便利店: 社区小超市、烟酒店、7-11那种店
110102 餐饮店: 麻辣烫、炸鸡汉堡、包子铺、dumplings
110102 药店: 大药房连锁、卖口罩和药
110102 宾馆: 胶囊酒店、公寓式酒店
640324 超市: 超市、小超市、chaoshi、supermarket、大卖场
640324 便利店: 便利店、小卖部、小商店、bld
640324 餐厅/饭店: 饭店、餐厅、羊肉馆、火锅店、restaurant、大饭店
640324 小餐饮: 小餐饮、小吃店、面馆、早餐店、小饭馆、奶茶店
640324 老年人就餐中心: 老饭桌、老年食堂、老人吃饭的地方、社区老年餐
640324 烘焙坊/面包房/蛋糕店: 蛋糕店、面包房、烘焙、bakery、dangao、做蛋糕
640324 宾馆/旅馆/酒店: 酒店、旅馆、宾馆、hotel、住宿
640324 游艺娱乐场所/电玩城: 电玩城、游戏厅、游艺厅
640324 歌舞娱乐场所/KTV: KTV、歌厅、唱歌、ktv
640324 网吧/网咖: 网吧、网咖、上网、wangba
640324 电影院: 电影院、影城、看电影
640324 诊所: 诊所、看病的诊所、门诊、clinic、社区诊所
640324 零售药店: 药店、药房、卖药、yaofang
640324 医疗器械销售: 医疗器械、卖医疗器械、助听器店
410772 饭店: 饭店、饭馆、烩面馆、小吃店、restaurant、开饭店
410772 超市: 超市、chaoshi、社区超市、生活超市
410772 便利店: 便利店、小卖部、烟酒店、bianlidian
410772 奶茶店: 奶茶、奶茶店、milk tea、饮品店、naicha、咖啡店
410772 甜品店: 甜品店、甜品、蛋糕店、dessert、冰淇淋、面包店
410772 劳务派遣公司: 劳务派遣、劳务公司、派遣工人、人力资源公司
410772 书店: 书店、卖书、文具书店、shudian
410772 药店: 药店、药房、yaodian、大药房
410772 洗浴中心: 洗浴、澡堂、桑拿、洗澡的地方、bathhouse、汗蒸
410772 宾馆、酒店: 宾馆、酒店、旅馆、hotel、招待所
410772 酒吧: 酒吧、bar、清吧、小酒馆
110105 餐饮店: 开个沙县小吃、螺蛳粉、黄焖鸡、麻辣香锅、寿司店、披萨店、烤鸭店、小龙虾、饺子、夜宵摊、盖浇饭、pizza
110105 饮品店: 果茶、鲜榨果汁、手打柠檬茶
110105 咖啡厅: 精品咖啡、猫咪咖啡馆、espresso bar
110105 美容美发店: 剪发店、烫染、美容护肤、皮肤管理、做指甲、纹眉、养发馆
110105 机动车维修企业: 轮胎、喷漆、电动车维修、保养汽车、改装车
110105 口腔诊所: 洗牙、牙齿矫正、dental clinic、种植牙
110105 校外体育培训机构: 少儿篮球、游泳培训班、乒乓球培训、体适能、kids soccer
640324 小餐饮: 牛肉面、凉皮、夹馍、酿皮子
640324 诊所: 村卫生室、看感冒、牙科
410772 洗浴中心: 泡澡、大众浴池、足疗
410772 饭店: 胡辣汤、羊肉烩面、饭馆子、烧烤摊
`

/** Written after synonyms.yaml and never used to extend it: what the finder does with words it has not met. */
const UNSEEN = `
110105 餐饮店: 卖水饺、东北饺子馆、重庆小面、开饭馆、小餐厅、烤串店、海底捞那种火锅、素食餐厅、卖炒饭、早点铺、noodle shop、seafood restaurant
110105 咖啡厅: 小咖啡馆、咖啡书屋、宠物主题咖啡、cat cafe、kafeiguan
110105 饮品店: 卖奶茶、珍珠奶茶、水果茶饮、奶茶加盟、naichadian、juice bar
110105 超市/便利店: 24小时便利店、进口食品超市、楼下小卖铺、小区超市、零食铺子、bianlidain
110105 美容美发店: 理发馆、开理发店、美甲店、做脸、儿童理发、美容工作室、meirong、nail bar
110105 药店: 开个药店、中西药房、卖药品、yaofang、drug store
110105 宾馆: 开宾馆、经济型酒店、小客栈、住宿店、hotels、binguan
110105 机动车维修企业: 汽车维修店、修摩托、汽车贴膜、洗车店、qichexiuli、car service
110105 宠物医院: 宠物店看病、猫医院、动物诊疗、pet hospital、给宠物看病
110105 健身房: 女子健身、24小时健身房、瑜珈馆、健身馆、fitness center
110105 口腔诊所: 牙医诊所、口腔门诊部、看牙的、yake、dentists
110105 书店: 开书吧、儿童书店、图书店、二手书店、book shop
110105 酒吧: 鸡尾酒吧、开酒吧、音乐酒吧、啤酒吧、jiuguan
110105 KTV: 开KTV、唱K的地方、卡拉ok厅、karaoke bar
110105 茶馆: 开茶楼、茶艺馆、喝茶打牌、tea shop
110105 养老机构: 办养老院、老年护理院、养老中心、elderly home
110105 民办幼儿园: 开幼儿园、民办幼儿园、国际幼儿园、托儿
110105 道路货运公司: 货车运输、大货车拉货、搬家服务、logistics company
110105 游泳馆: 开游泳馆、室内泳池、swim
110105 剧场: 开剧场、相声园子、实验剧场、音乐演出
110105 商贸公司: 批发部、国际贸易、开贸易公司、trade company
110105 医疗美容门诊部: 整形医院、美容整形、做双眼皮、skin clinic
110105 干洗店: 干洗衣服、开洗衣店、laundry shop
110105 网咖/电竞馆: 开网吧、电竞网咖、打电脑游戏
110105 经营性人力资源服务机构: 猎头公司、人才市场、职业中介
640324 餐厅/饭店: 开个大饭店、清真餐厅、羊肉火锅
640324 小餐饮: 开面馆、卖凉皮、拉面馆、早点摊
640324 便利店: 小卖铺、村里的小商店、便利超市
640324 诊所: 开诊所、个体诊所、卫生站
410772 奶茶店: 开奶茶店、奶茶铺子、茶饮店
410772 甜品店: 糖水店、冰激凌店、蛋糕房
410772 洗浴中心: 开澡堂、洗浴会所、搓澡的
410772 劳务派遣公司: 派遣公司、劳务中介、外派工人
`

/** One phrase, and the industry (by its printed name) that whoever says it means. */
export interface Phrase {
  readonly region: string
  readonly industry: string
  readonly words: string
}

export const PHRASES: readonly Phrase[] = read(KNOWN)
export const UNSEEN_PHRASES: readonly Phrase[] = read(UNSEEN)

function read(lists: string): Phrase[] {
  return lists
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', said = ''] = line.split(': ')
      const region = head.slice(0, 6)
      const industry = head.slice(7)
      return said.split('、').map((words) => ({ region, industry, words }))
    })
}
