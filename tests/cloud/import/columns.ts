/** What a row can tell. */
export const columnNames = ['customer', 'date', 'sku', 'qty', 'amount', 'order', 'openid'] as const
export type ColumnName = (typeof columnNames)[number]

/** Where in a row each thing stands, from 0. */
export type Columns = { readonly [Name in ColumnName]?: number }

/** Columns found, and whether the first row is a header or already a purchase; or why they cannot be told. */
export type Found = { readonly columns: Columns; readonly headed: boolean } | { readonly problem: string }

const known: Readonly<Record<ColumnName, readonly string[]>> = {
  customer: words(
    'customer customer_id customerid cust member member_id 会员号 会员编号 会员卡号 会员id 客户编号 客户号 顾客编号 买家账号',
  ),
  date: words(
    'date day time order_date purchased_on invoicedate 日期 下单时间 下单日期 订单时间 订单创建时间 付款时间 支付时间 购买时间 消费时间 消费日期',
  ),
  sku: words('sku product product_id stockcode item_id 商品编码 商品编号 商品id 货号 条码 规格编码 sku编码'),
  qty: words('qty quantity count cds number_of_cds 数量 商品数量 购买数量 件数'),
  amount: words('amount paid total dollars dollar_value 实付金额 实付 实收金额 支付金额 金额 消费金额 应付金额'),
  order: words(
    'order order_id order_no orderid invoice invoiceno receipt receipt_no 订单号 订单编号 单号 小票号 流水号',
  ),
  openid: words('openid open_id wechat_openid 微信openid'),
}

function words(text: string): readonly string[] {
  return text.split(' ')
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
      return { problem: `no column "${wanted}" for ${name}; there are: ${first.join(', ')}` }
    if (place >= 0) columns[name] = place
  }
  for (const needed of neededColumns)
    if (columns[needed] === undefined)
      return { problem: `no column for ${needed}; name it with --map ${needed}=…; there are: ${first.join(', ')}` }
  return { columns, headed: !byPlace }
}

const findPlace = (header: readonly string[], names: readonly string[]): number =>
  header.findIndex((name) => names.includes(name))

const tidy = (name: string): string => name.trim().toLowerCase()
