"""Writes a hard set for near-duplicates as JSON Lines {id, group, text}: same group = copies.

Copies: retitled, trimmed, excerpts inside longer texts, without diacritics, lightly edited, with a site's frame around them.
No copies: instances of one template with other facts (market reports, weather, results, notices), and short articles that
share the standing text of their site. The running texts are made of random syllables, or taken from --articles DIR
(text files, one an article) for a local check.

    python3 hard_set.py OUT.jsonl [--seed N] [--articles DIR]
"""
import argparse, json, os, random, unicodedata

SYLLABLES = ("ban bao bến biên bình bộ cá cảng cao cầu chính chợ công cuộc cửa dân dịch doanh du đảo đất điện đoàn đội đồng "
    "đường gạo giá giao gió giữ hàng hành hải hạ hội học huyện kế khách khí kiểm kinh làng lâm lễ lịch lúa lưới mặt mạng máy "
    "miền mùa mưa nắng năng ngành ngày nghề nghị nghiệp người nhà nhân nhiệm nông nước phát phòng phố phường quán quân quốc "
    "ra rừng sách sản sóng sông sở tàu thành thể thi thiết thị thôn thông thuế thủy tiền tỉnh tổ trạm trại triển trình trung "
    "truyền trường tuyến tư ứng vật vệ viên việc vốn vùng vườn xã xây xe xuất ý yên").split()
NAMES = "An Bắc Cường Dũng Giang Hà Hải Hạnh Hoa Hùng Khánh Lan Linh Long Mai Minh Nam Nga Ngọc Phong Phúc Quang Sơn Tâm Thảo".split()
TOWNS = "Hòa An|Tân Lập|Phú Sơn|Đông Hải|Bình Minh|Cẩm Giang|Long Thạnh|Vĩnh Xuân|Mỹ Lộc|Thanh Khê".split("|")

def sentence(r):
    n = r.randint(9, 24)
    w = [r.choice(SYLLABLES) for _ in range(n)]
    if r.random() < .5: w[r.randrange(1, n)] = r.choice(NAMES)
    if r.random() < .4: w[r.randrange(1, n)] = str(r.randint(2, 990))
    return " ".join(w).capitalize() + "."

def article(r, size):
    return [" ".join(sentence(r) for _ in range(r.randint(2, 4))) for _ in range(size)]

def bare(text):
    text = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in text if not unicodedata.combining(c))

def edited(r, text):
    words = text.split(" ")
    for _ in range(max(1, len(words) // 60)):
        words[r.randrange(len(words))] = r.choice(SYLLABLES)
    return " ".join(words)

def name(r): return " ".join(r.sample(NAMES, 3))

def weather(r):
    t = r.choice(TOWNS); low = r.randint(9, 26)
    return (f"Dự báo thời tiết {t} ngày {r.randint(1, 28)}/{r.randint(1, 12)}: Đêm và sáng có mưa rào vài nơi, trưa chiều trời nắng. "
        f"Gió đông bắc cấp {r.randint(2, 6)}, vùng ven biển giật cấp {r.randint(6, 9)}. Nhiệt độ thấp nhất từ {low} đến {low + 3} độ, "
        f"cao nhất từ {low + 6} đến {low + 9} độ. Độ ẩm trung bình {r.randint(55, 98)} phần trăm. Sóng biển cao {r.randint(1, 4)} mét. "
        f"Chỉ số tia cực tím lúc {r.randint(10, 14)} giờ ở mức {r.randint(3, 11)}. Người dân theo dõi bản tin tiếp theo lúc {r.randint(4, 21)} giờ.")

def gold(r):
    p = lambda: f"{r.randint(60, 150)},{r.randint(10, 99)}"
    return (f"Giá vàng sáng {r.randint(1, 28)}/{r.randint(1, 12)} tại {r.choice(TOWNS)} được niêm yết mua vào {p()} triệu đồng một lượng, bán ra {p()} triệu "
        f"đồng một lượng, thay đổi {r.randint(10, 990)} nghìn đồng so với phiên trước. Vàng nhẫn bốn số chín giao dịch quanh {p()} triệu đồng "
        f"một lượng chiều mua và {p()} triệu đồng một lượng chiều bán. Trên thị trường thế giới, giá vàng giao ngay ở mức {r.randint(1800, 4200)} đô la "
        f"một ounce. Tỷ giá trung tâm hôm nay {r.randint(23, 26)}.{r.randint(100, 999)} đồng đổi một đô la. Các chuyên gia khuyên người mua cân nhắc.")

def market(r):
    p = lambda: f"{r.randint(1, 99)}.{r.randint(10, 99)}"
    s = r.choice(["higher", "lower"])
    return (f"Stocks closed {s} on {r.choice('Monday Tuesday Wednesday Thursday Friday'.split())} as investors weighed earnings reports. The main index "
        f"moved {p()} points, or {p()} percent, to {r.randint(900, 9000)}. The broader index ended at {r.randint(900, 9000)} after moving {p()} percent. "
        f"Volume reached {r.randint(200, 990)} million shares, compared with an average of {r.randint(200, 990)} million over the last twenty sessions. "
        f"Crude oil settled at {p()} dollars a barrel and the ten-year yield stood at {p()} percent. Advancing issues outnumbered declining ones "
        f"by a ratio of {p()} to one.")

def result(r):
    a, b = r.sample(TOWNS, 2)
    return (f"{a} đã giành chiến thắng {r.randint(1, 6)}-{r.randint(0, 3)} trước {b} ở vòng {r.randint(1, 26)} giải bóng đá các tỉnh. Bàn mở tỷ số được "
        f"{name(r)} ghi ở phút {r.randint(1, 45)} sau đường chuyền của {name(r)}. Sang hiệp hai, {name(r)} nâng tỷ số ở phút {r.randint(46, 90)}. "
        f"Trận đấu có {r.randint(1, 8)} thẻ vàng và {r.randint(900, 19000)} khán giả. Với kết quả này, {a} có {r.randint(3, 60)} điểm sau {r.randint(3, 26)} trận, "
        f"đứng thứ {r.randint(1, 14)} trên bảng xếp hạng. Ở lượt trận tới, {a} sẽ gặp {r.choice(TOWNS)} trên sân nhà lúc {r.randint(15, 20)} giờ.")

def notice(r):
    return (f"Công ty điện lực thông báo lịch ngừng cung cấp điện ngày {r.randint(1, 28)}/{r.randint(1, 12)} tại xã {r.choice(TOWNS)} từ {r.randint(5, 9)} giờ đến {r.randint(11, 18)} giờ. "
        f"Khu vực mất điện gồm thôn {r.choice(NAMES)}, thôn {r.choice(NAMES)} và trạm {r.randint(1, 90)} đường {name(r)}. Lý do là bảo trì đường dây {r.randint(10, 110)} kV. "
        f"Khách hàng cần biết thêm xin gọi số {r.randint(1000, 9999)} {r.randint(1000, 9999)} hoặc gặp {name(r)}. Mong quý khách thông cảm vì sự bất tiện này.")

def chinese(r):
    return (f"{r.choice('东西南北')}部地区{r.randint(1, 12)}月{r.randint(1, 28)}日天气预报：白天多云转晴，最高气温{r.randint(20, 39)}度，夜间最低气温{r.randint(2, 19)}度，"
        f"相对湿度百分之{r.randint(30, 95)}，偏北风{r.randint(2, 7)}级，降水概率百分之{r.randint(0, 95)}，请市民注意防晒和补充水分，出行时随身携带雨具，"
        f"空气质量指数为{r.randint(20, 300)}，紫外线强度{r.randint(1, 11)}级，下一次预报将于{r.randint(5, 22)}时发布。")

TEMPLATES = [weather, gold, market, result, notice, chinese]

def main():
    p = argparse.ArgumentParser()
    p.add_argument("out"); p.add_argument("--seed", type=int, default=7); p.add_argument("--articles")
    a = p.parse_args(); r = random.Random(a.seed)
    pool = []
    if a.articles:
        for f in sorted(os.listdir(a.articles)):
            lines = [l.strip() for l in open(os.path.join(a.articles, f), encoding="utf-8") if l.strip() and l[0] != "#"]
            if sum(map(len, lines)) > 1200: pool.append(lines)
        r.shuffle(pool)
    fresh = lambda size: pool.pop() if pool else article(r, size)
    docs, group = [], 0
    def add(text, kind, g=None):
        nonlocal group
        if g is None: group += 1; g = group
        docs.append({"group": g, "kind": kind, "text": text}); return g
    frames = [" ".join(sentence(r) for _ in range(4)) for _ in range(12)]
    for _ in range(150):
        body = fresh(r.randint(4, 12)); title = sentence(r); text = "\n".join(body)
        g = add(title + "\n" + text, "original")
        add(sentence(r) + "\n" + text, "retitled", g)
        add("\n".join(body[: max(2, int(len(body) * r.uniform(.4, .8)))]), "trimmed", g)
        if r.random() < .5: add(bare(text), "bare", g)
        if r.random() < .5: add(edited(r, text), "edited", g)
        if r.random() < .5: add(text + "\n" + r.choice(frames), "framed", g)
    for _ in range(150):
        wire = fresh(3)[:6]; g = add("\n".join(wire), "wire")
        extra = fresh(9); at = r.randrange(len(extra) + 1)
        add("\n".join(extra[:at] + wire + extra[at:]), "inside", g)
    for make in TEMPLATES:
        for _ in range(60): add(make(r), make.__name__)
    for frame in frames:
        for _ in range(25): add("\n".join(fresh(2)[:3]) + "\n" + frame, "site")
    r.shuffle(docs)
    with open(a.out, "w", encoding="utf-8") as f:
        for i, d in enumerate(docs): f.write(json.dumps({"id": str(i), **d}, ensure_ascii=False) + "\n")

main()
