/** What a row can tell; `price` is that of one, and counts where no amount is told. */
export const columnNames = ['customer', 'date', 'sku', 'qty', 'amount', 'price', 'order', 'openid'] as const
export type ColumnName = (typeof columnNames)[number]

/** Where in a row each thing stands, from 0. */
export type Columns = { readonly [Name in ColumnName]?: number }

/** Columns found, and whether the first row is a header or already a purchase; or why they cannot be told. */
export type Found = { readonly columns: Columns; readonly headed: boolean } | { readonly problem: string }

// As the exports of shops, tills and platforms (有赞, 微盟, 淘宝, 京东, 拼多多, 抖店) name them; the first that is there is taken.
const known: Readonly<Record<ColumnName, readonly string[]>> = {
  customer: words(
    'customer customer_id customerid cust member member_id user user_id buyer_id client_id household household_key 会员号 会员编号 会员卡号 会员id 客户编号 客户号 客户id 顾客编号 买家账号 买家id',
    '买家会员名 下单帐号 下单账号 会员手机号 客户手机号 买家手机号 买家昵称 会员名称 会员名 客户昵称 收货人手机号 收货人手机 联系手机',
  ),
  date: words(
    'date day time order_date purchased_on purchase_date transaction_date transaction_dt invoicedate 日期 下单时间 下单日期 订单时间 订单创建时间 订单提交时间 付款时间 支付时间',
    '订单付款时间 买家付款时间 支付完成时间 成交时间 购买时间 消费时间 消费日期',
  ),
  sku: words(
    'sku product product_id stockcode item item_id upc 商品编码 商品编号 商品id 商品sku 货号 条码 规格编码 sku编码 sku_id 商家编码 外部系统编号 商品名称',
  ),
  qty: words('qty quantity count cds number_of_cds 数量 商品数量 购买数量 订购数量 件数 宝贝总数量'),
  amount: words(
    'amount paid total revenue sales_value dollars dollar_value 实付金额 实付 实收金额 支付金额 金额 消费金额 应付金额 商品实际成交金额 商品实付金额',
    '订单实付金额 用户实付金额 买家实付金额 买家实际支付金额 商家实收金额 订单应付金额 买家应付货款 订单金额 总金额',
  ),
  price: words('price unit_price price_each 单价 商品单价 成交单价 商品价格 销售单价'),
  order: words(
    'order order_id order_no orderid invoice invoiceno receipt receipt_no basket_id transaction_id 订单号 订单编号 主订单编号 单号 小票号 流水号',
  ),
  openid: words('openid open_id wechat_openid 微信openid'),
}

function words(...lines: string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ')).map(tidy)
}

/** Finds the columns by the names in the first row, or by `map`: a header's name, or a place counted from 1. */
export function findColumns(
  first: readonly string[],
  map: Readonly<Partial<Record<ColumnName, string>>>,
  neededColumns: readonly ColumnName[] = ['customer', 'date', 'amount'],
): Found {
  const header = first.map(tidy)
  const given = Object.values(map)
  const byPlace =
    given.length > 0 && given.every((name) => /^\d+$/.test(name)) && !given.every((name) => header.includes(name))
  const columns: { [Name in ColumnName]?: number } = {}
  for (const name of columnNames) {
    const wanted = map[name]
    const place = byPlace ? Number(wanted ?? 0) - 1 : findPlace(header, wanted ? [tidy(wanted)] : known[name])
    if (wanted && (place < 0 || place >= header.length))
      return { problem: `no column "${wanted}" for ${name}; there are: ${shown(first)}` }
    if (place >= 0) columns[name] = place
  }
  for (const needed of neededColumns)
    if (columns[needed] === undefined && !(needed === 'amount' && columns.price !== undefined))
      return { problem: `no column for ${needed}; name it with --map ${needed}=…; there are: ${shown(first)}` }
  return { columns, headed: !byPlace }
}

/** Used columns whose header stands more than once: the first of them is taken. */
export const doubled = (first: readonly string[], columns: Columns): string[] => {
  const header = first.map(tidy)
  return Object.values(columns).flatMap((place) =>
    header.indexOf(header[place] ?? '', place + 1) < 0 ? [] : [first[place] ?? ''],
  )
}

const findPlace = (header: readonly string[], names: readonly string[]): number =>
  names.map((name) => header.indexOf(name)).find((place) => place >= 0) ?? -1

const LONGEST_LIST = 300

const shown = (header: readonly string[]): string => {
  const list = header.join(', ')
  return list.length > LONGEST_LIST ? `${list.slice(0, LONGEST_LIST)}…` : list
}

/** A header without its unit, blanks, underscores and case: "Customer ID" is customer_id, 实付金额（元） is 实付金额. */
function tidy(name: string): string {
  const plain = name.toLowerCase().replace(/[\s_\ufeff]/g, '')
  return plain.replace(/[(（](元|件|个|单位.*)[)）]$/, '')
}
