//! Short names for duties: the first piece of work a sentence names, cut at a word.

use std::sync::LazyLock;

use crate::domain::text::{Text, width};
use crate::intake::word::{Phrases, Token, TokenKind, Words};

use super::mention::capitalised;

/// How many columns a short name takes at most; where no good place to cut is found before, it is cut here.
const COLUMNS: usize = 66;
/// How many words and marks a short name has at most: each letter carries up to four marks.
const MOST: usize = 5 * COLUMNS;
/// How many words stand at most before a colon that only parts what is counted from its name.
const COUNTED: usize = 4;
/// A name shorter than this says too little.
const ENOUGH: usize = 24;

/// Words before which a name may end.
static BOUNDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let bounds = "và, cho, theo, về, trên, tại, để, với, thuộc, trong, có, vào, làm, đúng, giai đoạn, hàng năm, hằng năm, \
                  gắn với, phù hợp, nhằm, từ, đến, của";
    Phrases::new(bounds.split(", ").map(|word| (word, ())))
});

/// Words that no name ends with.
static WEAK: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let weak = "và, các, của, cho, theo, về, trên, tại, để, với, thuộc, một, số, những, trong, đến, từ, do, bằng, là, có, \
                hàng, được, vào, gắn với, phù hợp, làm, đúng, việc";
    Phrases::new(weak.split(", ").map(|word| (word, ())))
});

/// Frequent words of two syllables: no name is cut between them, and a word before which it may be cut is none there.
static COMPOUNDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let compounds = "sản xuất, hỗ trợ, phát triển, nông nghiệp, nông thôn, lâm nghiệp, đầu tư, xây dựng, thực hiện, tổ chức, \
                     kế hoạch, kinh phí, kinh tế, xã hội, dân tộc, thiểu số, đặc biệt, khó khăn, hướng dẫn, kiểm tra, giám sát, \
                     đánh giá, tổng hợp, báo cáo, kết quả, nhiệm vụ, chương trình, dự án, công trình, cơ sở, hạ tầng, địa phương, \
                     địa bàn, cơ quan, đơn vị, trách nhiệm, phối hợp, chủ trì, tham mưu, đề xuất, xem xét, phê duyệt, ban hành, \
                     quyết định, quy định, quy hoạch, quản lý, sử dụng, phân bổ, bố trí, lồng ghép, nguồn vốn, nguồn lực, \
                     tuyên truyền, vận động, phổ biến, pháp luật, giáo dục, đào tạo, dạy nghề, việc làm, lao động, thu nhập, \
                     giảm nghèo, hộ nghèo, cận nghèo, đời sống, nhân dân, đồng bào, cán bộ, cộng đồng, người dân, y tế, \
                     sức khỏe, văn hóa, du lịch, môi trường, tài nguyên, nước sạch, vệ sinh, an toàn, an ninh, quốc phòng, \
                     trật tự, chính sách, chính trị, chính quyền, ủy ban, hội đồng, thành viên, thành phố, thị trấn, thị xã, \
                     khuyến nông, khuyến khích, chăn nuôi, trồng trọt, cây trồng, vật nuôi, giống cây, thủy lợi, giao thông, \
                     trường học, học sinh, giáo viên, biên giới, vùng cao, vùng sâu, vùng xa, rà soát, xác định, danh sách, \
                     phân loại, tiêu chí, mức độ, bảo đảm, đảm bảo, bảo vệ, bảo tồn, duy trì, nâng cao, chất lượng, hiệu quả, \
                     năng lực, tập huấn, bồi dưỡng, theo dõi, đôn đốc, sơ kết, tổng kết, khen thưởng, biểu dương, thanh tra, \
                     thanh toán, quyết toán, giải ngân, thẩm định, điều chỉnh, bổ sung, sửa đổi, hoàn thành, hoàn thiện, \
                     triển khai, chuẩn bị, thống kê, số liệu, thông tin, truyền thông, liên quan, cần thiết, thường xuyên, \
                     thường trực, định kỳ, kịp thời, cụ thể, cho vay, cho phép, có hiệu quả, trong nước, đến nơi, từ thiện, \
                     về đích, làm việc, làm chủ, làm điểm, tại chỗ, với nhau, của cải, trên cơ sở, đúng hạn, để dành";
    Phrases::new(compounds.split(", ").map(|word| (word, ())))
});

/// Whether a cut before a token would part a word of several syllables.
fn parts_word(words: &Words<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|from| COMPOUNDS.longest(words, from).is_some_and(|((), next)| next > at))
}

/// The short name of a sentence whose work begins at a token and ends before another one, where that is known. Ranges of
/// tokens that say one thing are not parted.
pub(super) fn title(words: &Words<'_>, from: usize, to: Option<usize>, whole: &[(usize, usize)]) -> Text {
    let mut start = from;
    while words
        .tokens
        .get(start)
        .is_some_and(|token| is_any_mark(token, &[',', ':', ';', '.', ')', '-', '+']))
        || is_adverb(words, start)
    {
        start += 1;
    }
    if words.tokens.iter().skip(start).all(|token| matches!(token.kind, TokenKind::Mark(_))) {
        start = 0;
    }
    let to = to.filter(|to| *to > start).unwrap_or(words.tokens.len());
    let end = end(words, (start, to), whole);
    capitalised(words.slice(start, without_loose_end(words, start, end)))
}

/// The last good place to cut within the columns; the end of the clause is the best.
fn end(words: &Words<'_>, (start, to): (usize, usize), whole: &[(usize, usize)]) -> usize {
    let is_inside = |at: usize| whole.iter().any(|(from, to)| *from < at && at < *to);
    let mut bound = None;
    let mut depth = 0_usize;
    for (at, token) in words.tokens.iter().enumerate().take(to).skip(start) {
        let is_end = is_any_mark(token, &[';', ':', '.']) && !words.is_inside_number(at);
        if at > start && depth == 0 && is_end && !is_behind_count(words, start, at) {
            return at;
        }
        let so_far = words.slice(start, at + 1);
        // No character is wider than its bytes, and what takes no column at all is not read on and on.
        if so_far.len() > COLUMNS && (at - start > MOST || width(so_far) > COLUMNS) {
            let near = || (start + 1..=at).rev().filter(|at| !parts_word(words, *at));
            let is_enough = |at: &usize| !is_inside(*at) && width(words.slice(start, *at)) >= ENOUGH;
            return bound.or_else(|| near().find(is_enough)).or_else(|| near().next()).unwrap_or(at);
        }
        match token.kind {
            TokenKind::Mark('(') => depth += 1,
            TokenKind::Mark(')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_bound = token.is_mark(',') && !words.is_inside_number(at)
            || !is_inside(at)
                && BOUNDS.longest(words, at).is_some()
                && COMPOUNDS.longest(words, at).is_none()
                && !parts_word(words, at);
        if is_bound && depth == 0 && width(words.slice(start, at)) >= ENOUGH {
            bound = Some(at);
        }
    }
    to
}

/// "Dự án 2: Định canh": whether a colon only parts what is counted from its name.
fn is_behind_count(words: &Words<'_>, start: usize, at: usize) -> bool {
    let is_counted = matches!(words.tokens[at - 1].kind, TokenKind::Number { digits: 1 | 2, .. });
    words.tokens[at].is_mark(':') && is_counted && at - start <= COUNTED
}

fn is_any_mark(token: &Token, marks: &[char]) -> bool {
    marks.iter().any(|mark| token.is_mark(*mark))
}

/// Whether a word only leads up to the work.
fn is_adverb(words: &Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|token| !token.is_capital)
        && is_weak(words, at)
        && COMPOUNDS.longest(words, at).is_none()
}

/// Takes away the words and open brackets with which no name ends.
fn without_loose_end(words: &Words<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    let opened =
        (start..end).rev().find(|at| words.tokens[*at].is_mark('(') || words.tokens[*at].is_mark(')'));
    if let Some(open) = opened.filter(|at| words.tokens[*at].is_mark('(') && *at > start + 2) {
        end = open;
    }
    while end > start + 1 {
        let last = &words.tokens[end - 1];
        let is_loose = is_any_mark(last, &[',', '-', '(', ';', '/']) || is_weak(words, end - 1);
        if !is_loose {
            break;
        }
        end -= 1;
    }
    end
}

fn is_weak(words: &Words<'_>, at: usize) -> bool {
    WEAK.longest(words, at).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(sentence: &str) -> String {
        title(&Words::new(sentence), 0, None, &[]).to_string()
    }

    #[test]
    fn no_word_of_several_syllables_is_parted() {
        let without_bounds =
            "Mở lớp dạy nghề mây tre đan các thôn vùng hồ suối khe bãi đồi sản xuất hàng hóa";
        let named = short(without_bounds);
        assert!(without_bounds.starts_with(&named) && !named.ends_with("sản"), "{named}");
        let work = "Mở các phiên chợ ngày nghỉ tìm việc làm mới thanh niên thôn bản vùng hồ suối khe bãi đồi";
        assert!(short(work).contains("việc làm"), "{}", short(work));
    }

    #[test]
    fn a_word_that_begins_like_a_small_one_stays_whole() {
        assert_eq!(short("theo dõi, đôn đốc các huyện thực hiện"), "Theo dõi, đôn đốc các huyện thực hiện");
        assert_eq!(short("cho vay vốn các hộ nghèo"), "Cho vay vốn các hộ nghèo");
        assert_eq!(short("và theo dõi tiến độ"), "Theo dõi tiến độ");
    }

    #[test]
    fn a_bound_inside_a_word_is_none() {
        let sentence = "Cử người cùng các thôn theo dõi mực nước hồ suối khe bãi đồi ruộng nương rẫy vườn ao";
        assert!(short(sentence).contains("theo dõi"), "{}", short(sentence));
    }
}
