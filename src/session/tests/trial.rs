//! The what-if and the comparison by keys and screens, on the sample's forty villages.

use crate::session::world::World;

const SMALL: (u16, u16) = (80, 24);

#[test]
fn a_trial_says_that_it_is_none_of_the_official_result_and_who_flips() {
    let mut world = World::new(SMALL);
    world.keys("2 T");
    world.assert_shows("THỬ NGƯỠNG, không phải kết quả chính thức");
    world.assert_shows("đủ tiêu chí 19 · không đủ tiêu chí 18");
    world.assert_shows("Không nơi nào đổi kết quả.");
    world.keys("- - - - - - - - - - - - - - -");
    world.assert_shows("→ từ 40 % trở lên");
    world.assert_shows("đủ tiêu chí 19 → 20 (+1)");
    world.assert_shows("Tu Mơ Rông 1");
    world.assert_shows("?/197 (từ 55 % trở lên");
    world.keys("Esc");
    world.assert_shows("● 19 đủ");
}

#[test]
fn a_comparison_with_the_communes_names_its_groups() {
    let mut world = World::new(SMALL);
    world.keys("2 =");
    world.assert_shows("So với đề nghị của xã");
    world.assert_shows("Đủ mà xã chưa có ý kiến (19)");
}
