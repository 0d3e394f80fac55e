//! Words with which names of offices, of sets of them, and of persons who stand for them begin and go on.

use std::sync::LazyLock;

use crate::intake::word::Phrases;

/// Words with which names of offices begin, when the next word has a capital.
pub(in crate::intake::plan) static OFFICE_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "sở",
            "ban",
            "bộ",
            "cục",
            "chi cục",
            "tổng cục",
            "phòng",
            "phòng giao dịch",
            "văn phòng",
            "hội",
            "đoàn",
            "liên đoàn",
            "công an",
            "trung tâm",
            "trường",
            "ngân hàng",
            "kho bạc",
            "đài",
            "báo",
            "tòa án",
            "viện",
            "thanh tra",
            "hội đồng",
            "liên minh",
            "tỉnh đoàn",
            "hạt",
            "ủy ban",
            "công ty",
            "quỹ",
            "mặt trận",
            "trạm",
            "bưu điện",
            "điện lực",
            "bảo hiểm xã hội",
            "bệnh viện",
            "ban quản lý",
            "ban chỉ huy",
            "bộ chỉ huy",
            "bộ đội",
            "BCH",
            "BQL",
            "VNPT",
            "viễn thông",
            "chi nhánh",
            "tổng công ty",
            "tập đoàn",
            "đồn biên phòng",
            "tổ công tác",
            "hiệp hội",
            "liên hiệp",
            "thư viện",
            "vườn quốc gia",
            "đoàn thanh niên",
            "văn phòng điều phối",
            "ban điều phối",
        ]
        .map(|head| (head, ())),
    )
});

/// Heads that some plans write small, when the next word has a capital: "phòng Dân tộc".
pub(in crate::intake::plan) static SMALL_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "sở",
            "ban",
            "ban quản lý",
            "phòng",
            "văn phòng",
            "cục",
            "chi cục",
            "hạt",
            "trạm",
            "trung tâm",
            "công an",
            "kho bạc",
            "ngân hàng",
            "chi nhánh",
            "hội",
            "đài",
        ]
        .map(|head| (head, ())),
    )
});

/// Offices whose name is whole by itself.
pub(in crate::intake::plan) static WHOLE_NAMES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "tỉnh ủy",
            "huyện ủy",
            "thành ủy",
            "thị ủy",
            "đảng ủy",
            "tỉnh đoàn",
            "huyện đoàn",
            "thành đoàn",
            "thị đoàn",
        ]
        .map(|name| (name, ())),
    )
});

/// With what words begin that name a document or a plan of work, and no office.
pub(in crate::intake::plan) static NO_OFFICES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "chương trình",
            "nghị quyết",
            "nghị định",
            "quyết định",
            "kế hoạch",
            "đề án",
            "dự án",
            "tiểu dự án",
            "thông tư",
            "công văn",
            "chỉ thị",
            "thông báo",
            "luật",
            "hợp phần",
            "quý",
            "tháng",
            "năm",
        ]
        .map(|head| (head, ())),
    )
});

/// Committees and councils of places: their names go on in small letters.
pub(in crate::intake::plan) static COMMITTEE_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(["UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân"].map(|head| (head, ())))
});

/// What the set of a committee's places is called by.
pub(in crate::intake::plan) static PLACE_WORDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        ["tỉnh", "huyện", "xã", "phường", "thị trấn", "thành phố", "thị xã", "cấp", "các"]
            .map(|word| (word, ())),
    )
});

/// The kinds of places that have committees, as a name says them.
pub(in crate::intake::plan) static PLACE_KINDS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(
        ["huyện", "thành phố", "thị xã", "quận", "xã", "phường", "thị trấn", "tỉnh"]
            .map(|kind| (kind, kind))
            .into_iter()
            .chain([("TP", "thành phố"), ("TX", "thị xã"), ("TT", "thị trấn")]),
    )
});

/// What kinds of places are told apart by: "UBND 03 huyện nghèo".
pub(in crate::intake::plan) static KIND_TAILS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "nghèo",
            "miền núi",
            "vùng cao",
            "vùng thấp",
            "biên giới",
            "còn lại",
            "đặc biệt khó khăn",
            "khó khăn",
            "nêu trên",
            "nói trên",
            "sau đây",
        ]
        .map(|tail| (tail, ())),
    )
});

/// Titles of persons who stand for their office.
pub(in crate::intake::plan) static PERSONS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "giám đốc",
            "phó giám đốc",
            "chủ tịch",
            "phó chủ tịch",
            "thủ trưởng",
            "trưởng",
            "chánh",
            "phó trưởng",
            "bí thư",
            "cục trưởng",
            "chi cục trưởng",
            "viện trưởng",
            "chánh án",
            "chỉ huy trưởng",
            "chính ủy",
            "tổng giám đốc",
            "tổng biên tập",
            "hiệu trưởng",
            "người đứng đầu",
            "lãnh đạo",
            "đồng chí",
            "ông",
            "bà",
            "ông (bà)",
            "ông, bà",
            "đ/c",
            "GĐ",
            "PGĐ",
            "PCT",
            "thường trực",
            "ban thường trực",
            "ban thường vụ",
        ]
        .map(|title| (title, ())),
    )
});

/// With what words turn to whom a paragraph is for: "Đối với Sở Tài chính", "Trách nhiệm của Sở Y tế".
pub(in crate::intake::plan) static ADDRESSES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "đối với",
            "về phía",
            "trách nhiệm của",
            "nhiệm vụ của",
            "trách nhiệm",
            "nhiệm vụ",
            "phần việc của",
            "nhiệm vụ, trách nhiệm của",
            "trách nhiệm, nhiệm vụ của",
            "nhiệm vụ cụ thể của",
            "riêng",
            "riêng đối với",
        ]
        .map(|words| (words, ())),
    )
});

/// What open sets are sets of.
pub(in crate::intake::plan) static SET_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "sở",
            "ban",
            "ngành",
            "bộ",
            "đơn vị",
            "cơ quan",
            "địa phương",
            "đoàn thể",
            "tổ chức",
            "hội",
            "tổ chức chính trị - xã hội",
            "tổ chức đoàn thể",
            "doanh nghiệp",
            "cấp",
            "hội đoàn thể",
            "ban ngành",
            "huyện",
            "thành phố",
            "thị xã",
            "quận",
            "xã",
            "phường",
            "thị trấn",
            "phòng",
            "phòng ban",
            "phòng chuyên môn",
            "cơ quan chuyên môn",
            "hội, đoàn thể",
            "trường",
            "chủ đầu tư",
        ]
        .map(|head| (head, ())),
    )
});

/// What may follow an open set and belongs to its name.
pub(in crate::intake::plan) static SET_TAILS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "liên quan",
            "có liên quan",
            "trung ương",
            "cấp tỉnh",
            "cấp huyện",
            "cấp xã",
            "của tỉnh",
            "của huyện",
            "thuộc UBND tỉnh",
            "thuộc Ủy ban nhân dân tỉnh",
            "thuộc UBND huyện",
            "thuộc Ủy ban nhân dân huyện",
            "thuộc tỉnh",
            "thuộc huyện",
            "trực thuộc",
            "trên địa bàn",
            "trên địa bàn tỉnh",
            "trên địa bàn huyện",
            "khác",
            "thành viên",
            "chức năng",
            "các cấp",
            "đóng trên địa bàn",
        ]
        .map(|tail| (tail, ())),
    )
});
